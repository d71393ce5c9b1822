package io.etude;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** No public or protected member of a class has a type of the given package in its signature. */
final class ShowsNothingOf extends ArchCondition<JavaClass> {

  private final DescribedPredicate<JavaClass> library;

  ShowsNothingOf(String packages) {
    super("show nothing of " + packages);
    this.library = JavaClass.Predicates.resideInAPackage(packages);
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    Stream<JavaClass> supertypes =
        Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream());
    report(type, "extends", supertypes, events);
    for (JavaField field : type.getFields()) {
      if (isShown(field.getModifiers())) {
        report(type, field.getFullName(), field.getAllInvolvedRawTypes().stream(), events);
      }
    }
    for (JavaCodeUnit method : type.getCodeUnits()) {
      if (isShown(method.getModifiers())) {
        Stream<JavaClass> types =
            Stream.concat(
                method.getReturnType().getAllInvolvedRawTypes().stream(),
                method.getParameterTypes().stream()
                    .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream()));
        report(type, method.getFullName(), types, events);
      }
    }
  }

  private static boolean isShown(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private void report(
      JavaClass type, String member, Stream<JavaClass> types, ConditionEvents events) {
    types
        .filter(library)
        .forEach(
            shown ->
                events.add(
                    SimpleConditionEvent.violated(type, member + " shows " + shown.getFullName())));
  }
}
