namespace AwarenessBot.Operators;

/// <summary>
/// The phrases of content that the responders' page needs (<c>content/vi/phrases/responders.yaml</c>). Whoever runs it may
/// add closing reasons (<c>close_reason_</c>), reasons for opening (<c>desk_reason_for_</c>) and names of new values; these must be there.
/// </summary>
public static class PageTexts
{
    /// <summary>All of them, for the host to require.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "desk_name", "desk_nav", "desk_skip", "desk_to_list", "desk_to_password", "desk_sign_out", "desk_choose", "desk_unknown",
        "desk_yes", "desk_no", "desk_again", "desk_not_saved_title", "desk_not_saved",
        "desk_minutes", "desk_hours", "desk_days", "desk_stale_title", "desk_stale",
        "desk_sign_in_title", "desk_sign_in", "desk_id", "desk_password", "desk_next", "desk_sign_in_help", "desk_code_title",
        "desk_code", "desk_code_help", "desk_wrong", "desk_wrong_code", "desk_wait_title", "desk_wait", "desk_password_title",
        "desk_password_must", "desk_password_old", "desk_password_new", "desk_password_again", "desk_password_do", "desk_password_help",
        "desk_password_short", "desk_password_plain",
        "desk_password_long", "desk_password_name", "desk_password_same", "desk_password_differs",
        "desk_password_old_wrong", "desk_password_later", "desk_list_title", "desk_list", "desk_list_empty", "desk_list_at",
        "desk_list_stand", "desk_list_go_on", "desk_list_closed", "desk_list_open", "desk_banner_overdue", "desk_banner_waiting",
        "desk_age", "desk_left", "desk_overdue", "desk_holder", "desk_holder_none", "desk_erasure_asked", "desk_missing_title",
        "desk_missing", "desk_area_unknown", "desk_reason_intro", "desk_reason", "desk_reason_more", "desk_reason_logged", "desk_reason_missing",
        "desk_reason_for_other", "desk_open", "desk_busy", "desk_received", "desk_notify_now", "desk_told", "desk_no_story", "desk_later",
        "desk_they_added", "desk_passed", "desk_passed_to", "desk_outside", "desk_answered", "desk_unreadable", "desk_shut",
        "desk_erasure_asked_long", "desk_erased", "desk_unfinished", "desk_not_safe", "desk_fact_teller", "desk_fact_about",
        "desk_fact_kind", "desk_fact_by", "desk_fact_safe", "desk_fact_province", "desk_fact_place", "desk_fact_contact",
        "desk_fact_phone", "desk_fact_phone_time", "desk_fact_channel", "desk_fact_at", "desk_acts", "desk_take", "desk_acknowledged",
        "desk_acknowledged_help", "desk_note", "desk_note_text", "desk_note_do", "desk_reply", "desk_reply_help", "desk_reply_ready",
        "desk_reply_own", "desk_reply_preview", "desk_reply_look", "desk_reply_seen", "desk_reply_send", "desk_reply_change",
        "desk_reply_incomplete", "desk_hand_over_desk", "desk_hand_over_which", "desk_hand_over_why", "desk_hand_over_desk_do",
        "desk_hand_over_outside", "desk_hand_over_help", "desk_hand_over_body", "desk_hand_over_what", "desk_hand_over_outside_do",
        "desk_close", "desk_close_why", "desk_close_do", "desk_erase", "desk_erase_help", "desk_erase_why", "desk_erase_do",
        "desk_faster_title", "desk_faster", "desk_incomplete_title", "desk_incomplete", "desk_look_again", "desk_watch_promise",
        "desk_watch_secret", "desk_watch_danger", "desk_warn_promise", "desk_warn_secret", "desk_warn_danger", "desk_papers",
        "desk_form_01", "desk_form_01_check", "desk_sheet", "desk_sheet_check", "desk_print", "desk_to_case", "desk_log",
        "desk_log_intro", "desk_log_at", "desk_log_who", "desk_log_what", "desk_log_why", "desk_state_received",
        "desk_state_read", "desk_state_taken", "desk_state_awaits_outside", "desk_state_handed_over", "desk_state_closed",
        "desk_state_erased", "desk_level_emergency", "desk_level_urgent", "desk_level_concern", "desk_level_none", "desk_kind_self_harm",
        "desk_kind_sexual_abuse", "desk_kind_violence", "desk_kind_missing", "desk_kind_sextortion", "desk_kind_image_abuse",
        "desk_kind_grooming", "desk_kind_cyberbullying", "desk_kind_scam", "desk_kind_other", "desk_teller_child", "desk_teller_teen",
        "desk_teller_parent", "desk_teller_teacher", "desk_about_self", "desk_about_friend", "desk_about_own_child",
        "desk_about_student", "desk_about_other", "desk_by_classmate", "desk_by_older_pupil", "desk_by_teacher", "desk_by_school_staff",
        "desk_by_parent", "desk_by_relative", "desk_by_neighbour", "desk_by_known_adult", "desk_by_online_stranger", "desk_by_stranger",
        "desk_by_official", "desk_by_responder_office", "desk_by_unknown", "desk_safe_yes", "desk_safe_no", "desk_contact_none",
        "desk_contact_chat", "desk_contact_phone", "desk_channel_web", "desk_channel_zalo", "desk_channel_zalo_bot",
        "desk_channel_facebook", "desk_channel_botframework", "desk_channel_directline", "desk_did_file",
        "desk_did_follow_up", "desk_did_ask_erasure", "desk_did_adopt", "desk_did_export", "desk_did_open", "desk_did_look",
        "desk_did_print", "desk_did_refused", "desk_did_take", "desk_did_note", "desk_did_reply", "desk_did_hand_over",
        "desk_did_acknowledged", "desk_did_close", "desk_did_erase", "desk_who_bot", "desk_who_clock", "desk_who_command",
        "form_01_state", "form_01_motto", "form_01_name", "form_01_title", "form_01_to", "form_01_a", "form_01_office", "form_01_when",
        "form_01_way", "form_01_number", "form_01_b", "form_01_child_name", "form_01_child_born", "form_01_child_sex",
        "form_01_child_address", "form_01_child_now", "form_01_child_father", "form_01_child_mother", "form_01_child_carer", "form_01_c",
        "form_01_act", "form_01_act_place", "form_01_place", "form_01_act_time", "form_01_act_story", "form_01_by", "form_01_d", "form_01_done",
        "form_01_holder", "form_01_e", "form_01_teller", "form_01_teller_name", "form_01_teller_phone", "form_01_teller_is_child",
        "form_01_date", "form_01_sign", "form_01_sign_how", "sheet_title", "sheet_to", "sheet_from", "sheet_by", "sheet_at",
        "sheet_level", "sheet_why", "sheet_ask", "sheet_secret", "sheet_sign",
    ];
}
