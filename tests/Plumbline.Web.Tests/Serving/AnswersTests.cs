using System.IO.Compression;
using System.Net;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Serving;

/// <summary>What every answer of the site has, whatever it is about.</summary>
[Collection(SampleSiteCollection.Name)]
public class AnswersTests(SampleSite site)
{
    public static TheoryData<string> Addresses { get; } = ["/", "/sample-trust", "/sample-trust.csv", "/sample-trust.json?as-at=9", "/nobody", "/a/b/c/d/e", "/health/live", "/assets/none.css"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task EveryAnswer_HasTheSecurityHeaders(string address)
    {
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/sample-trus", HttpStatusCode.NotFound, "perhaps “sample-trust”")]
    [InlineData("/sample-trust?as-at=9", HttpStatusCode.NotFound, "the latest is change 1")]
    [InlineData("/sample-trust?as-at=tomorrow", HttpStatusCode.BadRequest, "2024-03-31T17:00Z")]
    [InlineData("/sample-trust?as-at=1999-01-01", HttpStatusCode.NotFound, "begins after")]
    [InlineData("/no/such/page/at/all", HttpStatusCode.NotFound, "no page at this address")]
    public async Task ARefusal_SaysWhatWasFound(string address, HttpStatusCode status, string words)
    {
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASecondRequest_WithItsTag_GetsNothingAnew()
    {
        using var first = await site.SettledAsync("/sample-trust");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sample-trust");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task ACompressedPage_IsThePage(string encoding)
    {
        var plain = await site.TextAsync("/sample-trust");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sample-trust");
        request.Headers.Add("Accept-Encoding", encoding);
        using var answer = await site.Client.SendAsync(request);
        Assert.Equal(encoding, Assert.Single(answer.Content.Headers.ContentEncoding));
        await using var bytes = await answer.Content.ReadAsStreamAsync();
        await using Stream decoded = encoding == "br" ? new BrotliStream(bytes, CompressionMode.Decompress) : new GZipStream(bytes, CompressionMode.Decompress);
        using var reader = new StreamReader(decoded);
        Assert.Equal(plain, await reader.ReadToEndAsync());
    }

    [Theory]
    [InlineData("/sample-trust")]
    [InlineData("/sample-trust.csv")]
    [InlineData("/health/live")]
    public async Task Head_AnswersAsGet_WithoutABody(string address)
    {
        using var get = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var head = await site.Client.SendAsync(request);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task WhatWrites_IsRefused(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/sample-trust");
        using var answer = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task AnotherHostName_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sample-trust");
        request.Headers.Host = "evil.example.org";
        using var answer = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task APage_LoadsOnlyItsOwnFiles_AndEachIsThere()
    {
        var page = await site.PageAsync("/sample-trust");
        var files = page.QuerySelectorAll("link[href], script[src], img[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).ToList();
        Assert.All(files, file => Assert.StartsWith("/assets/", file, StringComparison.Ordinal));
        foreach (var file in files)
        {
            using var answer = await site.Client.GetAsync(new Uri(file, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
        }

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onload]"));
    }

    [Fact]
    public async Task ThePast_IsReadUnderABanner_AndLinksKeepIt()
    {
        var page = await site.PageAsync("/sample-trust?as-at=1");
        Assert.Contains("as at change 1", page.QuerySelector(".past")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("header nav a"), link => Assert.Contains("as-at=1", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal("/sample-trust", page.QuerySelector(".past a")!.GetAttribute("href"));
    }
}
