//! What another server has published, as it was captured, served again over TLS under its own name.

use std::{
    collections::HashMap,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
};

use axum::{
    Router,
    extract::{Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use serde_json::Value;
use tokio::{
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{ServerConfig, crypto::aws_lc_rs, pki_types::PrivateKeyDer},
    server::TlsStream,
};

/// Status, content type and body by path and query.
type Shelf = HashMap<String, (StatusCode, String, Vec<u8>)>;

/// A server that says only what it once said.
pub struct Archive {
    pub host: String,
    pub address: SocketAddr,
    server: JoinHandle<()>,
}

impl Drop for Archive {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// A certificate authority of the test's own.
pub struct Authority {
    pem: String,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    pub fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).expect("parameters");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().expect("a key");
        let pem = params.self_signed(&key).expect("a certificate").pem();
        Self { pem, issuer: Issuer::new(params, key) }
    }

    /// Writes the certificate that `BRANCHLINE_EXTRA_CA` names.
    pub fn write(&self, folder: &Path) -> PathBuf {
        let path = folder.join("authority.pem");
        std::fs::write(&path, &self.pem).expect("a file");
        path
    }

    fn server(&self, host: &str) -> TlsAcceptor {
        let key = KeyPair::generate().expect("a key");
        let params = CertificateParams::new(vec![host.to_owned()]).expect("parameters");
        let certificate = params.signed_by(&key, &self.issuer).expect("a certificate");
        let private = PrivateKeyDer::try_from(key.serialize_der()).expect("a key");
        let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], private)
            .expect("a certificate");
        TlsAcceptor::from(Arc::new(config))
    }
}

impl Default for Authority {
    fn default() -> Self {
        Self::new()
    }
}

/// TLS in front of axum; a handshake that fails is that client's fault.
struct Sealed {
    listener: TcpListener,
    acceptor: TlsAcceptor,
}

impl axum::serve::Listener for Sealed {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        loop {
            let Ok((stream, address)) = self.listener.accept().await else { continue };
            if let Ok(stream) = self.acceptor.accept(stream).await {
                return (stream, address);
            }
        }
    }

    fn local_addr(&self) -> std::io::Result<Self::Addr> {
        self.listener.local_addr()
    }
}

impl Archive {
    /// Serves the documents of a folder's `index.json` as `host`; `change` may alter one before it is shelved.
    pub async fn start(authority: &Authority, folder: &Path, change: impl Fn(&str, Vec<u8>) -> Vec<u8>) -> Self {
        let index: Value =
            serde_json::from_slice(&std::fs::read(folder.join("index.json")).expect("an index")).expect("JSON");
        let mut shelf = Shelf::new();
        let mut host = None;
        for entry in index["documents"].as_array().expect("documents") {
            let text = |name: &str| entry[name].as_str().unwrap_or_default();
            let url: url::Url = text("url").parse().expect("an address");
            let bytes = change(text("file"), std::fs::read(folder.join(text("file"))).expect("a document"));
            let status = u16::try_from(entry["status"].as_u64().expect("a status")).expect("a status");
            let answer = (StatusCode::from_u16(status).expect("a status"), text("content_type").to_owned(), bytes);
            // The first capture of an address is the one that was asked for as ActivityPub asks.
            shelf.entry(url[url::Position::BeforePath..].to_owned()).or_insert(answer);
            host.get_or_insert_with(|| url.host_str().expect("a host").to_owned());
        }
        let host = host.expect("a document");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let sealed = Sealed { listener, acceptor: authority.server(&host) };
        let routes = Router::new().fallback(answer).with_state(Arc::new(shelf));
        let server = tokio::spawn(async move { axum::serve(sealed, routes).await.expect("serving") });
        Self { host, address, server }
    }
}

async fn answer(State(shelf): State<Arc<Shelf>>, request: Request) -> Response {
    let asked = request.uri().path_and_query().map_or("/", |p| p.as_str());
    match shelf.get(asked) {
        Some((status, kind, body)) => (*status, [(header::CONTENT_TYPE, kind.clone())], body.clone()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
