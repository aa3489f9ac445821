//! What the compiler says to a server that breaks its document.

#[test]
fn responses_that_break_the_document_do_not_compile() {
    trybuild::TestCases::new().compile_fail("refusals/*.rs");
}
