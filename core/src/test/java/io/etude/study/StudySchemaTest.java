package io.etude.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.etude.codebook.Base;
import io.etude.codebook.CategoryOrder;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingKind;
import io.etude.codebook.yaml.CodebookKeys;
import io.etude.dataset.DecimalSign;
import io.etude.internal.yaml.YamlKeySet;
import io.etude.internal.yaml.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema and the reader know the same keys and constants. */
class StudySchemaTest {

  private static final JsonNode SCHEMA = schema();

  static Stream<YamlKeySet> keySets() {
    return Stream.concat(Arrays.stream(StudyKeys.values()), Arrays.stream(CodebookKeys.values()));
  }

  @ParameterizedTest
  @MethodSource("keySets")
  void theSchemaHasTheReadersKeysAndNoOthers(YamlKeySet keys) {
    JsonNode object =
        keys == StudyKeys.STUDY ? SCHEMA : definition(YamlValue.camelCase((Enum<?>) keys));
    assertThat(object.path("properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(keys.keys());
    assertThat(object.path("additionalProperties").isBoolean()).isTrue();
  }

  @Test
  void theSchemaHasTheReadersConstants() {
    assertConstants(DataPolicy.values(), definition("dataPolicy"));
    assertConstants(DecimalSign.values(), definition("decimalSign"));
    assertConstants(Base.values(), definition("multiple").at("/properties/base"));
    assertConstants(
        new Base[] {Base.ALL, Base.ASKED, Base.VALID}, definition("single").at("/properties/base"));
    assertConstants(CategoryOrder.values(), definition("single").at("/properties/order"));
    assertConstants(MissingKind.values(), definition("missingKind"));
    assertConstants(Category.Kind.values(), definition("category").at("/properties/kind"));
    assertConstants(
        MultipleQuestion.PercentOf.values(), definition("multiple").at("/properties/percentOf"));
    assertConstants(RatingQuestion.Score.values(), definition("rating").at("/properties/score"));
    assertConstants(Segment.Kind.values(), definition("segment").at("/properties/kind"));
    assertConstants(SampleDesign.LonelyPsu.values(), definition("design").at("/properties/lonely"));
    JsonNode conventions = definition("conventions").path("properties");
    assertConstants(Conventions.IntervalMethod.values(), conventions.path("interval"));
    assertConstants(Conventions.TestMethod.values(), conventions.path("test"));
    assertConstants(Conventions.Multiplicity.values(), conventions.path("multiplicity"));
    assertConstants(Conventions.LowBaseOn.values(), conventions.path("lowBaseOn"));
    assertConstants(Conventions.LowBase.values(), conventions.path("lowBase"));
    assertConstants(
        Methodology.Sampling.values(), definition("methodology").at("/properties/sampling"));
  }

  @Test
  void everyReferenceIsDefined() {
    assertThat(SCHEMA.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(SCHEMA.at(reference.substring(1)).isObject()).isTrue());
  }

  private static void assertConstants(Enum<?>[] constants, JsonNode node) {
    List<String> names = new ArrayList<>();
    node.path("enum").forEach(value -> names.add(value.asText()));
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(constants).map(YamlValue::camelCase).toList());
  }

  private static JsonNode definition(String name) {
    return SCHEMA.path("$defs").path(name);
  }

  private static JsonNode schema() {
    try (InputStream in = Study.class.getResourceAsStream("study.schema.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
