using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Core.Access;
using Plumbline.Core.Text;
using Plumbline.Tests.Support;
using Plumbline.Web.Access;
using Plumbline.Web.Forms;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Access;

/// <summary>
/// Who may open which address: the table permissions.csv, walked for each address × permission × in or out of the organisation and the scope × signed in or not.
/// An address that is not in the table fails. Its columns: method and address as they are mapped; the need (<c>nothing</c>, <c>signed-in</c>, <c>token</c>, or an operation);
/// whether a part of an organisation is enough; whether it writes; an example that is there; and, where the address names something of a unit or a measure, one outside the scope.
/// </summary>
[Collection(GuardedSiteCollection.Name)]
public class PermissionTableTests(GuardedSite site)
{
    private const string InScope = "a/Safe";

    // Risks, actions, questions and contracts have no section: whoever reads some sections alone reads none of them.
    private const string InScopeOfRecords = "a";

    private static readonly IReadOnlyList<Row> Table = [.. File.ReadLines(Repository.Path("tests", "Plumbline.Web.Tests", "Access", "permissions.csv")).Skip(1).Select(static line => line.Split(',')).Select(static cells => new Row(cells[0], cells[1], cells[2], cells[3] == "yes", cells[4] == "yes", cells[5], cells[6]))];

    public static TheoryData<string> Addresses => [.. Table.Select(static row => $"{row.Method} {row.Address}")];

    [Fact]
    public void EveryAddress_IsInTheTable_WithItsNeed()
    {
        var mapped = Endpoints().SelectMany(static endpoint => MethodsOf(endpoint).Select(method => $"{method},{Shown(endpoint)},{NeedOf(endpoint)},{(IsScoped(endpoint) ? "yes" : "no")},{(method is "GET" ? "no" : "yes")}")).Order(StringComparer.Ordinal).ToList();
        var stated = Table.Select(static row => $"{row.Method},{row.Address},{row.Need},{(row.IsScoped ? "yes" : "no")},{(row.Writes ? "yes" : "no")}").Order(StringComparer.Ordinal).ToList();
        Assert.True(mapped.SequenceEqual(stated), $"permissions.csv lacks:\n{string.Join('\n', mapped.Except(stated))}\nand has what is not mapped:\n{string.Join('\n', stated.Except(mapped))}");
    }

    [Fact]
    public void WhatWrites_IsAForm() =>
        Assert.All(Endpoints().Where(static endpoint => MethodsOf(endpoint).Any(static method => method != "GET")), static endpoint =>
        {
            Assert.True(MethodsOf(endpoint) is ["POST"], $"{Shown(endpoint)}: forms are sent by POST");
            var rule = endpoint.Metadata.GetMetadata<FormRule>();
            Assert.True(rule is not null, $"{Shown(endpoint)} takes what a browser sends, and is no form");
            Assert.Equal(rule.Need, endpoint.Metadata.GetMetadata<AccessNeed>());
        });

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task AnAddress_IsOpenToWhomTheTableSays(string address)
    {
        var row = Table.Single(one => $"{one.Method} {one.Address}" == address);
        Assert.False(row.Example.Contains('{', StringComparison.Ordinal), $"{address}: the example names what is there");
        // Nobody, and whoever has an account and no grant.
        await ExpectAsync(row, null, row.Example, row.Need == "nothing" ? Open : HttpStatusCode.Unauthorized);
        await ExpectAsync(row, "", row.Example, row.Operation is null ? Open : HttpStatusCode.Forbidden);
        foreach (var permission in Enum.GetValues<Permission>())
        {
            var isAllowed = row.Operation is not { } operation || OperationRules.Allowing(operation).Contains(permission);
            // All of the organisation; another organisation; a part of it.
            await ExpectAsync(row, $"{permission}/{GuardedSite.Trust}", row.Example, isAllowed ? Open : HttpStatusCode.Forbidden);
            await ExpectAsync(row, $"{permission}/{GuardedSite.Other}", row.Example, row.Operation is null || (isAllowed && !row.IsOfOrganisation) ? Open : HttpStatusCode.Forbidden);
            await ExpectAsync(row, $"{permission}/{GuardedSite.Trust}/{row.InScope}", row.Example, isAllowed && (row.Operation is null or Operation.Read || row.IsScoped) ? row.IsOfWhole ? Closed : Open : HttpStatusCode.Forbidden);
            if (row.Outside.Length > 0 && isAllowed) await ExpectAsync(row, $"{permission}/{GuardedSite.Trust}/{row.InScope}", row.Outside, Closed);
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task ACookieAndAToken_OpenWhatIsTheirs(string address)
    {
        var row = Table.Single(one => $"{one.Method} {one.Address}" == address);
        if (row.Need is "nothing" || row.Writes) return;
        using var answer = await site.SendAsync($"auditor/{GuardedSite.Trust}", row.Example, isToken: row.Need != "token");
        Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized || (row.Need != "token" && answer.Headers.Location?.ToString().Contains("/account/sign-in", StringComparison.Ordinal) == true), $"{(int)answer.StatusCode}");
        Assert.Equal(row.Need == "token" ? ["Bearer", "Basic"] : [], answer.Headers.WwwAuthenticate.Select(static one => one.Scheme));
    }

    [Fact]
    public async Task AForm_WithoutItsToken_IsNotTaken()
    {
        foreach (var row in Table.Where(static row => row.Writes))
        {
            var who = row.Operation is { } operation ? $"{OperationRules.Allowing(operation)[0]}/{GuardedSite.Trust}" : "";
            foreach (var fields in new[] { Array.Empty<KeyValuePair<string, string>>(), [KeyValuePair.Create("__RequestVerificationToken", "guessed")] })
            {
                using var content = new FormUrlEncodedContent(fields);
                using var answer = await site.SendAsync(who, row.Example, HttpMethod.Post, content);
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{row.Address}: {(int)answer.StatusCode}");
            }
        }
    }

    private static HttpStatusCode Open => HttpStatusCode.OK;

    private static HttpStatusCode Closed => HttpStatusCode.NotFound;

    // Open: not refused, whatever else is wrong with an empty form. Closed: not there, not allowed, or not understood.
    private async Task ExpectAsync(Row row, string? who, string address, HttpStatusCode expected)
    {
        using var content = row.Writes ? await FormAsync(who, address) : null;
        using var answer = await site.SendAsync(who, address, new HttpMethod(row.Method), content, isToken: row.Need == "token");
        var status = (int)answer.StatusCode;
        // Not every page has a table, what lives for a short time is not there any more, and no account has the number of the example.
        var isNowhere = status is 404 && (row.Address.Contains("{id}", StringComparison.Ordinal) || row.Address.Contains("{account}", StringComparison.Ordinal) || row.Address.EndsWith("/accept", StringComparison.Ordinal) || (await answer.Content.ReadAsStringAsync()).Contains("This page has no table", StringComparison.Ordinal));
        var isExpected = expected switch
        {
            HttpStatusCode.OK => status is 200 or 302 or 303 or 422 || isNowhere || (row.Writes && status is 400) || (row.Method == "GET" && row.Need is "nothing" or "signed-in" && status is 404),
            HttpStatusCode.NotFound => status is 400 or 403 or 404,
            // The address is anybody's who has signed in; of the organisation they have nothing.
            HttpStatusCode.Forbidden => status is 403 || (row.Need == "signed-in" && row.Writes && status is 400),
            // A browser is led to where people sign in.
            HttpStatusCode.Unauthorized => status is 401 || (status is 303 && answer.Headers.Location!.ToString().Contains("/account/sign-in", StringComparison.Ordinal)),
            _ => answer.StatusCode == expected,
        };
        Assert.True(isExpected, $"{row.Method} {address} as “{who ?? "nobody"}”: {status}, expected {(int)expected}");
    }

    // A token of the form that any page of this caller would have.
    private async Task<FormUrlEncodedContent> FormAsync(string? who, string address)
    {
        using var shown = await site.SendAsync(who, address);
        using var page = new HtmlParser().ParseDocument(await shown.Content.ReadAsStringAsync());
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        return new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
    }

    private IEnumerable<RouteEndpoint> Endpoints() => site.Server.Services.GetServices<EndpointDataSource>().SelectMany(static source => source.Endpoints).OfType<RouteEndpoint>();

    // What is read is read by HEAD too.
    private static List<string> MethodsOf(RouteEndpoint endpoint) => [.. endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Where(static method => method != "HEAD") ?? ["ANY"]];

    private static string Shown(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static string NeedOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<AccessNeed>() switch
    {
        AccessNeed.Nothing => "nothing",
        AccessNeed.SignedIn => "signed-in",
        AccessNeed.Token => "token",
        AccessNeed.MayDo { What: var what } => Names<Operation>.Of(what),
        _ => "none",
    };

    private static bool IsScoped(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<AccessNeed>() switch
    {
        AccessNeed.Token => true,
        AccessNeed.MayDo { What: var what } => OperationRules.IsScoped(what),
        _ => false,
    };

    private sealed record Row(string Method, string Address, string Need, bool IsScoped, bool Writes, string Example, string Outside)
    {
        /// <summary>A part of the organisation in which the example lies.</summary>
        internal string InScope => Address.Contains("/risks/{", StringComparison.Ordinal) || Address.Contains("/actions/{", StringComparison.Ordinal) || Address.Contains("/questions/{", StringComparison.Ordinal) || Address.Contains("/contracts/{", StringComparison.Ordinal) || Address.Contains("/returns/{", StringComparison.Ordinal) || Address.Contains("/registers/{", StringComparison.Ordinal) ? InScopeOfRecords : PermissionTableTests.InScope;

        /// <summary>Whether it tells of the whole organisation alone, so that whoever reads a part finds nothing there.</summary>
        internal bool IsOfWhole => Need == "read" && Address.Contains("{objective}", StringComparison.Ordinal);

        internal bool IsOfOrganisation => Address.Contains("{org}", StringComparison.Ordinal);

        internal Operation? Operation => Need switch
        {
            "nothing" => null,
            // What somebody has of their own in an organisation is found through what they read of it.
            "signed-in" => IsOfOrganisation ? Core.Access.Operation.Read : null,
            "token" => IsOfOrganisation ? Core.Access.Operation.Read : null,
            _ => Names<Operation>.Parse(Need).Value,
        };
    }
}
