//! A browser's worth of HTTP: one cookie, kept connections, forms.

use std::time::Duration;

use crate::{EMAIL, PASSWORD, Result};

/// What separates the parts of a form with files.
const BOUNDARY: &str = "lateral-bench-boundary";

/// Somebody who is signed in.
#[derive(Clone)]
pub struct Client {
    agent: ureq::Agent,
    address: String,
    cookie: String,
}

impl Client {
    /// Nobody.
    pub fn plain(address: &str) -> Client {
        let agent = ureq::Agent::config_builder()
            .max_redirects(0)
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_mins(1)))
            .build()
            .new_agent();
        Client { agent, address: address.to_owned(), cookie: String::new() }
    }

    /// A copy with a connection of its own.
    #[must_use]
    pub fn apart(&self) -> Client {
        Client { cookie: self.cookie.clone(), ..Client::plain(&self.address) }
    }

    /// The administrator whom the benchmark made.
    pub fn sign_in(address: &str) -> Result<Client> {
        let mut client = Client::plain(address);
        let response =
            client.post("/session", &[("name", EMAIL), ("email", EMAIL), ("password", PASSWORD)])?;
        let cookies = response.headers().get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
        let pairs: Vec<&str> = cookies.filter_map(|cookie| cookie.split(';').next()).collect();
        if response.status() != 303 || pairs.is_empty() {
            return Err(format!("signing in came to {}", response.status()).into());
        }
        client.cookie = pairs.join("; ");
        Ok(client)
    }

    /// A page, which must be there.
    pub fn get(&self, path: &str) -> Result<Vec<u8>> {
        let request = self.agent.get(format!("{}{path}", self.address)).header("cookie", &self.cookie);
        let mut response = request.call()?;
        let body = response.body_mut().with_config().limit(16 << 20).read_to_vec()?;
        if response.status() == 200 {
            Ok(body)
        } else {
            Err(format!("GET {path}: {}", response.status()).into())
        }
    }

    fn post(&self, path: &str, fields: &[(&str, &str)]) -> Result<ureq::http::Response<ureq::Body>> {
        let part = |(name, value): &(&str, &str)| {
            format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let body = fields.iter().map(part).chain([format!("--{BOUNDARY}--\r\n")]).collect::<String>();
        let encoded = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", escape(value)))
            .collect::<Vec<_>>()
            .join("&");
        let multipart = path == "/requests" || path.ends_with("/messages");
        let request = self
            .agent
            .post(format!("{}{path}", self.address))
            .header("cookie", &self.cookie)
            .header("sec-fetch-site", "same-origin");
        Ok(if multipart {
            request.header("content-type", format!("multipart/form-data; boundary={BOUNDARY}")).send(body)?
        } else {
            request.header("content-type", "application/x-www-form-urlencoded").send(encoded)?
        })
    }

    /// Sends a form; where it leads to.
    fn done(&self, path: &str, fields: &[(&str, &str)]) -> Result<String> {
        let mut response = self.post(path, fields)?;
        let status = response.status();
        response.body_mut().with_config().limit(16 << 20).read_to_vec()?;
        let location = response.headers().get("location").and_then(|value| value.to_str().ok());
        match location {
            Some(location) if status == 303 => Ok(location.to_owned()),
            _ => Err(format!("POST {path}: {status}").into()),
        }
    }

    /// Asks a team for something; the address that follows.
    pub fn ask(&self, team: &str) -> Result<String> {
        self.done(
            "/requests",
            &[("team", team), ("words", "Four sets of scrubs, size M, for tonight please.")],
        )
    }

    /// Writes a line into a request's conversation.
    pub fn reply(&self, number: u64) -> Result<()> {
        self.done(
            &format!("/requests/{number}/messages"),
            &[("body", "They are on the trolley by the lift.")],
        )
        .map(drop)
    }
}

fn escape(text: &str) -> String {
    text.bytes()
        .map(
            |byte| {
                if byte.is_ascii_alphanumeric() {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02X}")
                }
            },
        )
        .collect()
}
