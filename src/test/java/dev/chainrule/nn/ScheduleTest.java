package dev.chainrule.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {

  @Test
  void a_step_schedule_keeps_its_rate_until_the_next_step() {
    var schedule = Schedule.step(0.8, 10, 0.5);

    assertThat(schedule.rate(0)).isEqualTo(0.8);
    assertThat(schedule.rate(9)).isEqualTo(0.8);
    assertThat(schedule.rate(10)).isEqualTo(0.4);
    assertThat(schedule.rate(35)).isEqualTo(0.1);
  }

  @Test
  void a_cosine_schedule_goes_from_its_rate_to_its_floor() {
    var schedule = Schedule.cosine(1, 100, 0.2);

    assertThat(schedule.rate(0)).isEqualTo(1);
    assertThat(schedule.rate(50)).isCloseTo(0.6, within(1e-15));
    assertThat(schedule.rate(100)).isCloseTo(0.2, within(1e-15));
  }

  @Test
  void a_schedule_needs_an_iteration() {
    assertThatThrownBy(() -> Schedule.step(1, 0, 0.5)).hasMessage("a schedule of 0 iterations");
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_is_found_by_its_name_and_starts_with_the_rate(ScheduleKind kind) {
    var schedule = ScheduleKind.named(kind.symbol()).orElseThrow().over(0.5, 0);

    assertThat(schedule.rate(0)).isEqualTo(0.5);
  }

  @Test
  void a_run_of_300_steps_down_after_every_100() {
    var schedule = ScheduleKind.STEP.over(1, 300);

    assertThat(schedule.rate(99)).isEqualTo(1);
    assertThat(schedule.rate(100)).isCloseTo(0.1, within(1e-15));
    assertThat(schedule.rate(299)).isCloseTo(0.01, within(1e-15));
  }
}
