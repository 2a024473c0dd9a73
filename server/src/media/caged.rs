//! Programs that can open no socket, whatever the file that they read makes them do. The filter is the kernel's (seccomp), needs
//! no rights of its own, and holds for everything that the program starts.
//! <https://docs.kernel.org/userspace-api/seccomp_filter.html>

use std::{collections::BTreeMap, env::consts::ARCH, thread};

use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, apply_filter};
use tokio::{
    process::{Child, Command},
    runtime::Handle,
};

use crate::base::error::{Error, Result};

/// Starts a program without any network.
///
/// # Errors
/// 500 where the kernel gives no such filter; then nothing is started.
pub(super) fn spawn(mut command: Command) -> Result<Child> {
    let filter = filter()?;
    let runtime = Handle::current();
    // A filter stays with its thread for good, and with what that starts: so it has a thread of its own.
    let started = thread::spawn(move || {
        let _runtime = runtime.enter();
        apply_filter(&filter).map_err(Error::internal)?;
        command.spawn().map_err(Error::internal)
    });
    started.join().map_err(|_| Error::internal("a program could not be started"))?
}

/// No sockets, and no way around the filter.
fn filter() -> Result<BpfProgram> {
    let refused = [libc::SYS_socket, libc::SYS_io_uring_setup];
    let rules: BTreeMap<i64, Vec<_>> = refused.into_iter().map(|call| (call, Vec::new())).collect();
    let errno = u32::try_from(libc::EPERM).unwrap_or(1);
    let arch = ARCH.try_into().map_err(Error::internal)?;
    let filter = SeccompFilter::new(rules, SeccompAction::Allow, SeccompAction::Errno(errno), arch);
    filter.and_then(TryInto::try_into).map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use std::process::Stdio;

    use super::*;

    #[tokio::test]
    async fn what_is_started_has_no_network() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let script = format!("exec 3<>/dev/tcp/127.0.0.1/{port} && echo reached");
        let run = |caged: bool| {
            let mut command = Command::new("bash");
            command.args(["-c", &script]).stdout(Stdio::piped()).stderr(Stdio::null());
            async move {
                let child = if caged { spawn(command) } else { command.spawn().map_err(Error::internal) };
                child.expect("started").wait_with_output().await.expect("ended").stdout
            }
        };
        assert_eq!(run(false).await, b"reached\n");
        assert!(run(true).await.is_empty());
        // This thread still has one.
        assert!(std::net::TcpStream::connect(("127.0.0.1", port)).is_ok());
    }
}
