//! Carries letters to a mail server over SMTP.
//!
//! A letter carried twice has one Message-ID, so that mail programs show it once. Without TLS it speaks
//! only when the operator said so.

use std::time::Duration;

use domain::mail::{Letter, Mailer};
use lettre::message::{Mailbox, Message, MultiPart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::{SmtpTransport, Transport as _};

use crate::config::{Mail, Security};

/// How long the mail server may take for one step of the conversation.
const PATIENCE: Duration = Duration::from_secs(30);

/// A mail server and a sender.
pub(crate) struct Smtp {
    transport: SmtpTransport,
    from: Mailbox,
    host: String,
}

impl Smtp {
    /// Makes the connection's plan; nothing is sent yet.
    ///
    /// # Errors
    /// In words for the operator.
    pub(crate) fn new(mail: &Mail) -> Result<Smtp, String> {
        let from: Mailbox = mail.from.parse().map_err(|error| format!("mail.from: {error}"))?;
        let builder = match mail.security {
            Security::Tls => SmtpTransport::relay(&mail.host),
            Security::Starttls => SmtpTransport::starttls_relay(&mail.host),
            Security::None => Ok(SmtpTransport::builder_dangerous(&mail.host)),
        };
        let mut builder =
            builder.map_err(|error| format!("mail.host: {error}"))?.port(mail.port).timeout(Some(PATIENCE));
        if let Some((user, password)) = &mail.login {
            builder = builder.credentials(Credentials::new(user.clone(), password.reveal().to_owned()));
        }
        let host = from.email.domain().to_owned();
        Ok(Smtp { transport: builder.build(), from, host })
    }

    fn message(&self, letter: &Letter) -> Result<Message, String> {
        let to: Mailbox = letter.to.parse().map_err(|error| format!("the reader's address: {error}"))?;
        Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&letter.words.subject)
            .message_id(Some(format!("<{}@{}>", letter.id, self.host)))
            // RFC 3834: no holiday notice answers this.
            .header(AutoSubmitted)
            .multipart(MultiPart::alternative_plain_html(
                letter.words.text.clone(),
                letter.words.html.clone(),
            ))
            .map_err(|error| error.to_string())
    }
}

impl Mailer for Smtp {
    fn send(&self, letter: &Letter) -> Result<(), String> {
        let message = self.message(letter)?;
        self.transport.send(&message).map(drop).map_err(|error| error.to_string())
    }
}

/// `Auto-Submitted: auto-generated`.
#[derive(Debug, Clone)]
struct AutoSubmitted;

impl lettre::message::header::Header for AutoSubmitted {
    fn name() -> lettre::message::header::HeaderName {
        lettre::message::header::HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(AutoSubmitted)
    }

    fn display(&self) -> lettre::message::header::HeaderValue {
        lettre::message::header::HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}
