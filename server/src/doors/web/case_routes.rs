//! The addresses of reports, cases, letters and alerts.

use axum::{
    Router,
    routing::{get, post},
};

use super::{forms, pages, state::Web};

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/reports", get(pages::own_reports))
        .route("/reports/{id}", get(pages::own_report).post(forms::reply_in_report))
        .route("/measures", get(pages::own_measures))
        .route("/measures/{id}", get(pages::own_measure).post(forms::appeal_measure))
        .route("/letters", get(pages::own_letters))
        .route("/letters/{id}", get(pages::own_letter).post(forms::answer_letter))
        .route("/desk/reports", get(pages::desk_reports).post(forms::set_up_cases))
        .route("/desk/reports/matrix", post(forms::set_matrix))
        .route("/desk/reports/plan", post(forms::set_plan))
        .route("/desk/reports/kept", post(forms::set_kept))
        .route("/desk/reports/purges/{number}", get(pages::purge_certificate))
        .route("/desk/reports/contacts", post(forms::designate))
        .route("/desk/reports/key", post(forms::make_key))
        .route("/desk/alerts", get(pages::desk_alerts).post(forms::set_up_alerts))
        .route("/desk/alerts/settle", post(forms::settle_alert))
        .route("/desk/letters", get(pages::letter_templates).post(forms::change_template))
        .route("/desk/handed/{id}", get(pages::desk_request))
        .route("/desk/handed/{id}/{action}", post(forms::answer_request))
        .route("/desk/cases/{id}", get(pages::desk_case))
        .route("/desk/cases/{id}/letter", get(pages::write_letter).post(forms::send_letter))
        .route("/desk/cases/{id}/evidence/{evidence}/{n}", get(pages::evidence_picture))
        .route("/desk/cases/{id}/files/{file}", get(pages::case_file).post(forms::open_case_file))
        .route("/desk/cases/{id}/export.json", post(pages::export_case))
        .route("/desk/cases/{id}/{action}", post(forms::act_on_case))
        .route("/cases/handed-over/{secret}", get(pages::handed_over).post(forms::answer_handed_over))
}
