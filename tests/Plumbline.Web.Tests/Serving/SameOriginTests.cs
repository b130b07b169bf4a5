using System.Net;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Serving;

/// <summary>Only this site's own pages, and programs, can send something.</summary>
[Collection(SampleSiteCollection.Name)]
public class SameOriginTests(SampleSite site)
{
    private const string Paper = "/sample-council/reports/corporate-performance/2020-Q2/files";

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    public async Task WhatAnotherSiteSends_IsRefused(string header, string value) => Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(HttpMethod.Post, (header, value)));

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task EveryMethodThatWrites_IsRefused(string method) => Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(new HttpMethod(method), ("Sec-Fetch-Site", "cross-site")));

    [Fact]
    public async Task WhatItsOwnPagesSend_IsTaken()
    {
        // It comes as far as the form, which it is not.
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(HttpMethod.Post, ("Sec-Fetch-Site", "same-origin")));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(HttpMethod.Post, ("Origin", site.Address.GetLeftPart(UriPartial.Authority))));
        using var sent = await site.Client.SendFormAsync(Paper);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
    }

    [Fact]
    public async Task AnotherSitesLink_IsAnswered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sample-council/reports");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<HttpStatusCode> PostAsync(HttpMethod method, (string Name, string Value) header)
    {
        using var request = new HttpRequestMessage(method, Paper);
        request.Headers.Add(header.Name, header.Value);
        using var answer = await site.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
