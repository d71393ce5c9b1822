package io.etude;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where tests lie and what they are called, as CONTRIBUTING says. */
class TestHouseTest {

  private static final Set<String> KINDS = Set.of("property", "hostile", "client", "regression");

  /** What has no package in main: fixtures, and the readers of finished reports. */
  private static final Set<String> SHARED = Set.of("io.etude.testing", "io.etude.truth");

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
          .importPackages("io.etude");

  @Test
  void testsLieInPackagesOfMain() {
    Set<String> packages =
        ArchitectureTest.CLASSES.stream()
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());
    packages.addAll(SHARED);
    assertThat(TESTS).extracting(JavaClass::getPackageName).isSubsetOf(packages);
  }

  @Test
  void kindsAreThoseOfTheList() {
    List<String> kinds =
        TESTS.stream()
            .flatMap(type -> type.tryGetAnnotationOfType(Tag.class).stream())
            .map(Tag::value)
            .toList();
    assertThat(kinds).containsAll(KINDS).isSubsetOf(KINDS);
  }
}
