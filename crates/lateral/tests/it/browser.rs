//! A browser: keeps its cookies, follows what a press of a button leads to, says where it comes from.

use std::cell::RefCell;
use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, HOST, SET_COOKIE};
use axum::http::{Method, Request, StatusCode};

use crate::answer::Answer;
use crate::app::Server;

/// One person's browser.
pub(crate) struct Browser<'a> {
    server: &'a Server,
    cookies: RefCell<BTreeMap<String, String>>,
    headers: RefCell<Vec<(&'static str, String)>>,
}

impl<'a> Browser<'a> {
    pub(crate) fn new(server: &'a Server) -> Self {
        Self { server, cookies: RefCell::default(), headers: RefCell::default() }
    }

    /// Sends this header with every request from now on.
    pub(crate) fn with(self, name: &'static str, value: &str) -> Self {
        self.headers.borrow_mut().push((name, value.to_owned()));
        self
    }

    /// Prefers this language.
    pub(crate) fn in_language(self, language: &str) -> Self {
        self.with(ACCEPT_LANGUAGE.as_str(), language)
    }

    /// Keeps a cookie.
    pub(crate) fn keep(&self, name: &str, value: &str) {
        self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned());
    }

    /// The cookie of this name.
    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.borrow().get(name).cloned()
    }

    /// Opens a page.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path).body(Body::empty()).unwrap())
    }

    /// Opens a page, which must be there.
    pub(crate) fn see(&self, path: &str) -> Answer {
        let answer = self.get(path);
        assert_eq!(answer.status, StatusCode::OK, "GET {path}: {}", answer.text("h1, p"));
        answer
    }

    /// Sends a form.
    pub(crate) fn post_form(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let pairs: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value))).collect();
        let request = self
            .request(Method::POST, path)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(pairs.join("&")))
            .unwrap();
        self.send(request)
    }

    /// Sends a form that is accepted, and opens the page it leads to.
    pub(crate) fn submit(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post_form(path, fields);
        assert_eq!(
            answer.status,
            StatusCode::SEE_OTHER,
            "POST {path}: {}",
            answer.text(".error-summary, h1")
        );
        self.see(answer.location())
    }

    /// Sends a form with files: name, file name, media type and content.
    pub(crate) fn post_multipart(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &str, &[u8])],
    ) -> Answer {
        const BOUNDARY: &str = "------lateral-test-boundary";
        let mut body = Vec::new();
        for (name, value) in fields {
            let head =
                format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(head.as_bytes());
        }
        for (name, file, kind, content) in files {
            let head = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\nContent-Type: {kind}\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        let request = self
            .request(Method::POST, path)
            .header(CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"))
            .body(Body::from(body))
            .unwrap();
        self.send(request)
    }

    /// Opens the live stream of some topics, does something, and returns what came.
    pub(crate) fn listen(&self, path: &str, act: impl FnOnce(), bytes: usize) -> String {
        self.server.listen(self.request(Method::GET, path).body(Body::empty()).unwrap(), act, bytes)
    }

    /// Opens the live stream of some topics and keeps it open.
    pub(crate) fn hold(&self, path: &str) -> StatusCode {
        self.server.hold(self.request(Method::GET, path).body(Body::empty()).unwrap())
    }

    /// A request with the cookies and headers of this browser, not yet sent.
    pub(crate) fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let mut request = Request::builder().method(method).uri(path).header(HOST, "lateral.example");
        let own = self.headers.borrow();
        if !own.iter().any(|(name, _)| *name == "sec-fetch-site") {
            request = request.header("sec-fetch-site", "same-origin");
        }
        for (name, value) in own.iter() {
            request = request.header(*name, value);
        }
        let cookies: Vec<String> =
            self.cookies.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if cookies.is_empty() { request } else { request.header(COOKIE, cookies.join("; ")) }
    }

    /// Sends a request and keeps the cookies of the answer.
    pub(crate) fn send(&self, request: Request<Body>) -> Answer {
        let answer = self.server.send(request);
        for cookie in answer.headers.get_all(SET_COOKIE) {
            let text = cookie.to_str().unwrap();
            let (name, rest) = text.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap_or_default();
            if rest.contains("Max-Age=0;") {
                self.cookies.borrow_mut().remove(name);
            } else {
                self.keep(name, value);
            }
        }
        answer
    }
}

fn escape(text: &str) -> String {
    web::paths::escape(text)
}
