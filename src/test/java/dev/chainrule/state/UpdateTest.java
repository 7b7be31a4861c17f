package dev.chainrule.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.expr.Matrix;
import dev.chainrule.trace.Granularity;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UpdateTest {

  private final AppState first = States.first();

  @Test
  void forward_and_back_undo_each_other_wherever_the_walk_stands() {
    for (int count = 0; count < first.expressionWalk().trace().size(); count++) {
      var before = Update.apply(first, new Action.GoTo(count));
      var after = States.after(before, new Action.Forward(), new Action.Back());
      assertThat(after.expressionWalk()).isEqualTo(before.expressionWalk());
    }
  }

  @Test
  void any_walk_of_any_actions_stays_inside_the_trace() {
    var random = new Random(3);
    var actions =
        List.of(
            new Action.Forward(),
            new Action.Back(),
            new Action.First(),
            new Action.Last(),
            new Action.Play(),
            new Action.GoTo(-5),
            new Action.GoTo(99),
            new Action.ChooseGranularity(Granularity.NODE),
            new Action.ChooseGranularity(Granularity.PASS),
            new Action.ChooseGranularity(Granularity.EDGE));
    var state = first;
    for (int i = 0; i < 2000; i++) {
      state = Update.apply(state, actions.get(random.nextInt(actions.size())));
      assertThat(state.expressionWalk().count())
          .isBetween(0, state.expressionWalk().trace().size());
    }
  }

  @Test
  void the_last_good_graph_stays_while_the_text_has_problems() {
    var good = States.typed(first, "a = 2; b = a * a");
    var bad = States.typed(good, "a = 2; b = a * ");
    assertThat(bad.expression().problems()).isNotEmpty();
    assertThat(bad.expressionWalk()).isEqualTo(good.expressionWalk());
    assertThat(bad.expression().text()).isEqualTo("a = 2; b = a * ");
  }

  @Test
  void an_answer_to_an_older_text_is_passed_over() {
    var typing = States.after(first, new Action.Edit("a = 1"), new Action.Edit("a = 12"));
    assertThat(Update.apply(typing, States.compiled("a = 1"))).isEqualTo(typing);
  }

  @Test
  void an_input_set_by_hand_is_forgotten_when_the_text_assigns_it() {
    var set =
        States.after(
            States.typed(first, "y = x + z"),
            new Action.SetInput("x", Matrix.of(7)),
            new Action.SetInput("z", Matrix.of(8)));
    var edited = Update.apply(set, new Action.Edit("x = 1\ny = x + z"));
    assertThat(edited.expression().inputs()).containsOnlyKeys("z");
  }

  @Test
  void playing_stops_at_the_end_and_starts_again_from_the_beginning() {
    var last = States.after(first, new Action.Last(), new Action.Play());
    assertThat(last.expressionWalk().count()).isZero();
    assertThat(last.expressionWalk().playing()).isTrue();
    var state = last;
    while (state.expressionWalk().playing()) {
      state = Update.apply(state, new Action.Forward());
    }
    assertThat(state.expressionWalk().moment().isEnd()).isTrue();
  }

  @Test
  void another_page_stops_the_playing() {
    var playing = Update.apply(first, new Action.Play());
    var gone = Update.apply(playing, new Action.ShowPage(Page.TRAINING));
    assertThat(gone.page()).isEqualTo(Page.TRAINING);
    assertThat(gone.expressionWalk().playing()).isFalse();
  }

  @Test
  void selecting_a_node_opens_the_inspector_of_that_page_only() {
    var selected = Update.apply(first, new Action.Select(OptionalInt.of(1)));
    assertThat(selected.look().inspecting()).containsExactly(Page.EXPRESSION);
    var folded = Update.apply(selected, new Action.FoldInspector());
    assertThat(folded.look().inspecting()).isEmpty();
    assertThat(Update.apply(folded, new Action.Select(OptionalInt.empty())).look())
        .isEqualTo(folded.look());
  }

  @Test
  void finding_goes_round_the_nodes_that_fit() {
    var state = States.typed(first, "aa = 1; ab = 2; c = aa * ab");
    var one = Update.apply(state, new Action.FindNext("a"));
    var two = Update.apply(one, new Action.FindNext("a"));
    var three = Update.apply(two, new Action.FindNext("a"));
    assertThat(selected(one)).isEqualTo("aa");
    assertThat(selected(two)).isEqualTo("ab");
    assertThat(selected(three)).isEqualTo("aa");
    assertThat(selected(Update.apply(state, new Action.FindNext("*")))).isEqualTo("c");
    assertThat(Update.apply(state, new Action.FindNext("nowhere")).expressionWalk())
        .isEqualTo(state.expressionWalk());
  }

  @Test
  void an_exact_name_is_found_before_one_that_contains_it() {
    var state = States.typed(first, "xx = 1; x = 2; c = xx * x");
    assertThat(selected(Update.apply(state, new Action.FindNext("x")))).isEqualTo("x");
  }

  @Test
  void a_network_that_was_edited_meanwhile_is_not_shown() {
    var edited =
        Update.apply(first, new Action.EditNetwork(first.network().withHidden(List.of(5))));
    var answered =
        Update.apply(edited, new Action.NetworkBuilt(first.network(), States.trace("a = 1")));
    assertThat(answered.networkWalk()).isEmpty();
  }

  @Test
  void themes_and_panels_switch_back() {
    assertThat(
            States.after(
                first,
                new Action.SwitchTheme(),
                new Action.SwitchPresenting(),
                new Action.FoldSide(),
                new Action.FoldInspector(),
                new Action.SwitchTheme(),
                new Action.SwitchPresenting(),
                new Action.FoldSide(),
                new Action.FoldInspector()))
        .isEqualTo(first);
  }

  private static String selected(AppState state) {
    var walk = state.expressionWalk();
    return walk.trace().graph().label(walk.selected().orElseThrow());
  }
}
