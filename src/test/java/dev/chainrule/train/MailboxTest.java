package dev.chainrule.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailboxTest {

  private final Mailbox<String> mailbox = new Mailbox<>();

  @Test
  void only_the_newest_message_is_there() {
    mailbox.post("old");
    mailbox.post("new");

    assertThat(mailbox.take()).contains("new");
  }

  @Test
  void a_message_is_taken_once() {
    assertThat(mailbox.isFull()).isFalse();
    mailbox.post("one");
    assertThat(mailbox.isFull()).isTrue();
    mailbox.take();

    assertThat(mailbox.isFull()).isFalse();
    assertThat(mailbox.take()).isEmpty();
  }
}
