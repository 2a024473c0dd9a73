//! A mail server that takes letters, from whoever knows its password. <https://www.rfc-editor.org/rfc/rfc5321>

use std::sync::{Arc, Mutex};

use base64::{Engine, engine::general_purpose::STANDARD};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// The mail server of a test.
pub struct MailServer {
    pub port: u16,
    letters: Arc<Mutex<Vec<String>>>,
    task: JoinHandle<()>,
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl MailServer {
    /// Starts one that lets in a name with a password.
    pub async fn start(name: &str, password: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let letters = Arc::new(Mutex::new(Vec::new()));
        let (kept, right) = (Arc::clone(&letters), STANDARD.encode(format!("\0{name}\0{password}")));
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, right.clone(), Arc::clone(&kept)));
            }
        });
        Self { port, letters, task }
    }

    /// What has come in.
    pub fn letters(&self) -> Vec<String> {
        self.letters.lock().expect("letters").clone()
    }
}

async fn talk(stream: TcpStream, right: String, letters: Arc<Mutex<Vec<String>>>) {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let mut letter: Option<String> = None;
    let mut say = "220 ready".to_owned();
    loop {
        if !say.is_empty() && write.write_all(format!("{say}\r\n").as_bytes()).await.is_err() {
            return;
        }
        let Ok(Some(line)) = lines.next_line().await else { return };
        say = match (letter.is_some(), line.split(' ').next().unwrap_or_default()) {
            (true, ".") => {
                letters.lock().expect("letters").extend(letter.take());
                "250 taken".into()
            }
            (true, _) => {
                letter = letter.map(|text| format!("{text}{line}\n"));
                String::new()
            }
            (false, "EHLO") => "250-here\r\n250 AUTH PLAIN".into(),
            (false, "AUTH") if line.ends_with(&right) => "235 let in".into(),
            (false, "AUTH") => "535 wrong".into(),
            (false, "DATA") => {
                letter = Some(String::new());
                "354 go on".into()
            }
            (false, "QUIT") => "221 bye".into(),
            (false, _) => "250 well".into(),
        };
    }
}
