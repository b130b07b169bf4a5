using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Tests.Screens;

public sealed class HyperlinkOnSiteTests
{
    [Theory]
    [InlineData("/trust")]
    [InlineData("/plumbline/trust/indicators/falls?unit=north&as-at=2024-03-31T17%3A00Z")]
    [InlineData("/")]
    public void AnAddressFromTheRoot_IsKept(string address) => Assert.Equal(address, Hyperlink.OnSite("words", address).Address!.OriginalString);

    [Theory]
    [InlineData("")]
    [InlineData("trust")]
    [InlineData("//evil.example.org")]
    [InlineData("/\\evil.example.org")]
    [InlineData("https://evil.example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/trust\n")]
    public void AnyOtherAddress_IsRefused(string address) => Assert.Throws<ArgumentException>(() => Hyperlink.OnSite("words", address));

    [Fact]
    public void TheMarkdownOfAPaper_CannotLeadToAPageOfASite() => Assert.False(Hyperlink.IsAllowed(new Uri("/trust", UriKind.Relative)));
}
