using Plumbline.Web.Serving;

namespace Plumbline.Web.Tests.Serving;

public class ListenAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080", "http://127.0.0.1:5080")]
    [InlineData("http://LOCALHOST:5080/", "http://127.0.0.1:5080")]
    [InlineData("http://[::1]:0", "http://[::1]:0")]
    [InlineData("http://127.8.9.1:80", "http://127.8.9.1:80")]
    public void AnAddressOfThisMachine_IsListenedOn(string text, string url) => Assert.Equal(url, ListenAddress.Parse(text).Value.Url);

    [Theory]
    [InlineData("http://0.0.0.0:5080", "of this machine alone")]
    [InlineData("http://*:5080", "an address")]
    [InlineData("http://+:5080", "an address")]
    [InlineData("http://[::]:5080", "of this machine alone")]
    [InlineData("http://10.0.0.1:5080", "of this machine alone")]
    [InlineData("http://papers.example.org", "of this machine alone")]
    [InlineData("http://localhost.example.org", "of this machine alone")]
    [InlineData("https://127.0.0.1:5080", "TLS is for the proxy")]
    [InlineData("http://127.0.0.1:5080/path", "without a path")]
    [InlineData("http://user@127.0.0.1:5080", "without a path")]
    [InlineData("5080", "an address such as")]
    [InlineData("", "an address such as")]
    public void AnythingElse_IsRefused_WithWords(string text, string words)
    {
        Assert.False(ListenAddress.Parse(text).TryGet(out _, out var problem));
        Assert.Contains(words, problem.ToString(), StringComparison.Ordinal);
    }
}
