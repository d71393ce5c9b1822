package io.etude;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The condition that a record has at most so many components. */
final class HasFewParts extends ArchCondition<JavaClass> {
  private final int max;

  HasFewParts(int max) {
    super("have at most " + max + " parts");
    this.max = max;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    int parts = type.reflect().getRecordComponents().length;
    if (parts > max) {
      events.add(
          SimpleConditionEvent.violated(
              type, type.getName() + " has " + parts + " parts; make it a class with a builder"));
    }
  }
}
