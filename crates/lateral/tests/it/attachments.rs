//! Files that come with requests: taken by what they are, given back as downloads, to those who may.

use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG};
use web::Settings;

use crate::app::{TestApp, with_settings};
use crate::ward::Ward;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\nnot much of a picture";
const PDF: &[u8] = b"%PDF-1.7 a plan";

/// Runs a test with a folder of its own for files.
fn with_files(name: &str, test: impl Fn(&TestApp<'_>)) {
    let folder = std::env::temp_dir().join(format!("lateral-{name}-{}", std::process::id()));
    with_settings(&Settings { data_dir: folder.clone(), ..Settings::default() }, test);
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_photo_sent_with_a_request_is_seen_by_both_sides_and_by_nobody_else() {
    with_files("photo", |app| {
        let ward = Ward::new(app);
        let fields = [("team", "linen"), ("words", "This is broken")];
        let answer =
            ward.asker.post_multipart("/requests", &fields, &[("files", "Wózek.PNG", "text/html", PNG)]);
        let request = answer.location().trim_end_matches("/sent").to_owned();
        let page = ward.server.see(&request);
        assert!(page.text(".attachments a").contains("Wózek.PNG"));
        let address = page.attribute(".attachments a", "href");
        let file = ward.server.see(&address);
        assert_eq!(file.header(CONTENT_TYPE), "image/png", "what it is, not what the sender calls it");
        assert_eq!(
            file.header(CONTENT_DISPOSITION),
            "inline; filename=\"W_zek.PNG\"; filename*=UTF-8''W%C3%B3zek.PNG"
        );
        assert_eq!(file.header(CONTENT_SECURITY_POLICY), "default-src 'none'; sandbox");
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        assert_eq!(file.body.len(), String::from_utf8_lossy(PNG).len());
        assert_eq!(ward.stranger.get(&address).status, StatusCode::NOT_FOUND);
        let other = ward.ask("Something else");
        let elsewhere = address.replace(&request, &other);
        assert_eq!(ward.asker.get(&elsewhere).status, StatusCode::NOT_FOUND, "a file belongs to its request");
        let tag = file.header(ETAG).to_owned();
        let again = app.signed_in_as(ward.marek).with("if-none-match", &tag).get(&address);
        assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
    });
}

#[test]
fn a_document_is_a_download_and_a_note_keeps_its_file_inside() {
    with_files("note", |app| {
        let ward = Ward::new(app);
        let request = ward.ask("A plan");
        let fields = [("internal", "yes"), ("body", "The plan")];
        let files = [("files", "plan.pdf", "application/pdf", PDF)];
        let sent = ward.server.post_multipart(&format!("{request}/messages"), &fields, &files);
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let address = ward.lead.see(&request).attribute(".attachments a", "href");
        assert!(ward.lead.see(&address).header(CONTENT_DISPOSITION).starts_with("attachment; "));
        assert_eq!(ward.asker.get(&address).status, StatusCode::NOT_FOUND);
        assert!(!ward.asker.see(&request).has(".attachments"));
    });
}

#[test]
fn a_file_that_is_not_what_it_says_is_refused_and_the_words_stay() {
    with_files("refused", |app| {
        let ward = Ward::new(app);
        let request = ward.ask("A picture");
        let html: &[u8] = b"<script>alert(1)</script>";
        for (name, content) in [("page.html", html), ("photo.png", html), ("empty.pdf", b"".as_slice())] {
            let files = [("files", name, "image/png", content)];
            let answer =
                ward.asker.post_multipart(&format!("{request}/messages"), &[("body", "Please look")], &files);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert_eq!(answer.attributes(".error-summary a", "href"), ["#reply-files"], "{name}");
            assert_eq!(answer.text("#reply-body"), "Please look", "{name}");
        }
        assert_eq!(ward.asker.see(&request).count(".message"), 1, "nothing was written");
        let fields = [("team", "linen"), ("words", "This is broken")];
        let answer = ward.asker.post_multipart("/requests", &fields, &[("files", "a.exe", "", html)]);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.attribute("input[name=words]", "value"), "This is broken");
        assert_eq!(answer.attributes(".error-summary a", "href"), ["#files"]);
    });
}
