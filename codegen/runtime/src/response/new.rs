//! Making a response with the headers that its document requires: an argument each.
//!
//! Written out for each number of them, for the compiler shows these lines to whoever leaves one out.

use super::Response;
use super::fields::{Fields, Optional};
use super::header::Header;
use super::more::More;

impl<const CODE: u16, K, O: Optional, F> Response<CODE, (), K, (), O, F> {
    /// The response, which needs no header, and has no content yet.
    #[allow(clippy::new_without_default, reason = "no other code has a default")]
    pub fn new() -> Self {
        Self::start(())
    }
}

impl<const CODE: u16, K, O: Optional, F, A: Header> Response<CODE, (), K, (A,), O, F> {
    /// The response with the header that its document requires, and no content yet.
    pub fn new(header: A) -> Self {
        Self::start((header,))
    }
}

impl<const CODE: u16, K, O: Optional, F, A: Header, B: Header> Response<CODE, (), K, (A, B), O, F> {
    /// The response with the headers that its document requires, and no content yet.
    pub fn new(first: A, second: B) -> Self {
        Self::start((first, second))
    }
}

impl<const CODE: u16, K, O: Optional, F, A: Header, B: Header, C: Header>
    Response<CODE, (), K, (A, B, C), O, F>
{
    /// The response with the headers that its document requires, and no content yet.
    pub fn new(first: A, second: B, third: C) -> Self {
        Self::start((first, second, third))
    }
}

impl<const CODE: u16, K, O: Optional, F, A: Header, B: Header, C: Header, D: Header>
    Response<CODE, (), K, (A, B, C, D), O, F>
{
    /// The response with the headers that its document requires, and no content yet.
    pub fn new(first: A, second: B, third: C, fourth: D) -> Self {
        Self::start((first, second, third, fourth))
    }
}

impl<const CODE: u16, K, O: Optional, F, A: Header, B: Header, C: Header, D: Header, E: Header>
    Response<CODE, (), K, (A, B, C, D, E), O, F>
{
    /// The response with the headers that its document requires, and no content yet.
    pub fn new(first: A, second: B, third: C, fourth: D, fifth: E) -> Self {
        Self::start((first, second, third, fourth, fifth))
    }
}

impl<
    const CODE: u16,
    K,
    O: Optional,
    F,
    A: Header,
    B: Header,
    C: Header,
    D: Header,
    E: Header,
    G: Header,
> Response<CODE, (), K, (A, B, C, D, E, G), O, F>
{
    /// The response with the headers that its document requires, and no content yet.
    pub fn new(first: A, second: B, third: C, fourth: D, fifth: E, sixth: G) -> Self {
        Self::start((first, second, third, fourth, fifth, sixth))
    }
}

impl<
    const CODE: u16,
    K,
    O: Optional,
    F,
    A: Header,
    B: Header,
    C: Header,
    D: Header,
    E: Header,
    G: Header,
    H: Header,
> Response<CODE, (), K, (A, B, C, D, E, G, H), O, F>
{
    /// The response with the headers that its document requires, and no content yet.
    pub fn new(first: A, second: B, third: C, fourth: D, fifth: E, sixth: G, seventh: H) -> Self {
        Self::start((first, second, third, fourth, fifth, sixth, seventh))
    }
}

impl<
    const CODE: u16,
    K,
    O: Optional,
    F,
    A: Header,
    B: Header,
    C: Header,
    D: Header,
    E: Header,
    G: Header,
    H: Header,
    I: Header,
> Response<CODE, (), K, (A, B, C, D, E, G, H, I), O, F>
{
    /// The response with the headers that its document requires, and no content yet.
    #[allow(
        clippy::too_many_arguments,
        reason = "one for each header that a document requires"
    )]
    pub fn new(
        first: A,
        second: B,
        third: C,
        fourth: D,
        fifth: E,
        sixth: G,
        seventh: H,
        eighth: I,
    ) -> Self {
        Self::start((first, second, third, fourth, fifth, sixth, seventh, eighth))
    }
}

impl<
    const CODE: u16,
    K,
    O: Optional,
    F,
    A: Header,
    B: Header,
    C: Header,
    D: Header,
    E: Header,
    G: Header,
    H: Header,
    I: Header,
    J: Header,
> Response<CODE, (), K, (A, B, C, D, E, G, H, I, J), O, F>
{
    /// The response with the headers that its document requires, and no content yet.
    #[allow(
        clippy::too_many_arguments,
        reason = "one for each header that a document requires"
    )]
    pub fn new(
        first: A,
        second: B,
        third: C,
        fourth: D,
        fifth: E,
        sixth: G,
        seventh: H,
        eighth: I,
        ninth: J,
    ) -> Self {
        Self::start((
            first, second, third, fourth, fifth, sixth, seventh, eighth, ninth,
        ))
    }
}

impl<
    const CODE: u16,
    K,
    O: Optional,
    F,
    A: Header,
    B: Header,
    C: Header,
    D: Header,
    E: Header,
    G: Header,
    H: Header,
    I: Header,
    J: Header,
    L: Header,
> Response<CODE, (), K, (A, B, C, D, E, G, H, I, J, L), O, F>
{
    /// The response with the headers that its document requires, and no content yet.
    #[allow(
        clippy::too_many_arguments,
        reason = "one for each header that a document requires"
    )]
    pub fn new(
        first: A,
        second: B,
        third: C,
        fourth: D,
        fifth: E,
        sixth: G,
        seventh: H,
        eighth: I,
        ninth: J,
        tenth: L,
    ) -> Self {
        Self::start((
            first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth,
        ))
    }
}

impl<
    const CODE: u16,
    K,
    O: Optional,
    F,
    A: Header,
    B: Header,
    C: Header,
    D: Header,
    E: Header,
    G: Header,
    H: Header,
    I: Header,
    J: Header,
    L: Header,
    M: Header,
> Response<CODE, (), K, (A, B, C, D, E, G, H, I, J, L, M), O, F>
{
    /// The response with the headers that its document requires, and no content yet.
    #[allow(
        clippy::too_many_arguments,
        reason = "one for each header that a document requires"
    )]
    pub fn new(
        first: A,
        second: B,
        third: C,
        fourth: D,
        fifth: E,
        sixth: G,
        seventh: H,
        eighth: I,
        ninth: J,
        tenth: L,
        eleventh: M,
    ) -> Self {
        Self::start((
            first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh,
        ))
    }
}

impl<
    const CODE: u16,
    K,
    O: Optional,
    F,
    A: Header,
    B: Header,
    C: Header,
    D: Header,
    E: Header,
    G: Header,
    H: Header,
    I: Header,
    J: Header,
    L: Header,
    M: Header,
    N: Header,
> Response<CODE, (), K, (A, B, C, D, E, G, H, I, J, L, M, N), O, F>
{
    /// The response with the headers that its document requires, and no content yet.
    #[allow(
        clippy::too_many_arguments,
        reason = "one for each header that a document requires"
    )]
    pub fn new(
        first: A,
        second: B,
        third: C,
        fourth: D,
        fifth: E,
        sixth: G,
        seventh: H,
        eighth: I,
        ninth: J,
        tenth: L,
        eleventh: M,
        twelfth: N,
    ) -> Self {
        Self::start((
            first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh,
            twelfth,
        ))
    }
}

impl<const CODE: u16, K, O: Optional, F, A: Fields, B: Fields>
    Response<CODE, (), K, More<A, B>, O, F>
{
    /// The response with the headers that its document requires, the first twelve and the others, and no content yet.
    pub fn new(first: A, rest: B) -> Self {
        Self::start(More(first, rest))
    }
}
