using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Web.Writing;

/// <summary>The server killed in the middle of its work, while many write: what it acknowledged is there.</summary>
[Collection(PapersCollection.Name)]
public sealed partial class KilledUnderLoadTests(Papers papers) : IDisposable
{
    private const int Writers = 6, Drafters = 6, Kills = 3;

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task WhatWasAcknowledged_IsThere_AndEveryDraft(string kind)
    {
        if (kind == "postgres") Assert.SkipWhen(PostgresServer.WhyNot is not null && Environment.GetEnvironmentVariable("PLUMBLINE_REQUIRE_POSTGRES") != "1", PostgresServer.WhyNot ?? "");
        var store = kind == "postgres" ? ((StoreAddress.Postgres)await PostgresServer.NewDatabaseAsync()).ConnectionString : _folder.File("small.db");
        await LoadAsync(store);
        var (random, acknowledged) = (new Random(7), new ConcurrentBag<string>());
        var drafts = new int[Drafters];
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var site = await SiteProcess.StartAsync(_folder.Path, store);
            var round = kill;
            using var ended = new CancellationTokenSource();
            var work = Enumerable.Range(0, Writers).Select(writer => WriteAsync(site.Address, writer, round, acknowledged, ended.Token))
                .Concat(Enumerable.Range(0, Drafters).Select(drafter => DraftAsync(site.Address, drafter, round, drafts, ended.Token))).ToList();
            var before = acknowledged.Count;
            // Only a kill in the midst of work proves anything.
            while (acknowledged.Count < before + Writers || drafts.Any(last => last <= round * 1_000_000))
            {
                // Whoever was refused ends the test, which would wait for ever.
                if (work.Find(static one => one.IsFaulted) is { } refused) await refused;
                await Task.Delay(20);
            }

            await Task.Delay(random.Next(0, 400));
            await site.KillAsync();
            await ended.CancelAsync();
            await Task.WhenAll(work);
        }

        var changes = await papers.RunAsync("changes", "--store", store);
        Assert.True(changes.ExitCode == 0, changes.Errors);
        Assert.All(acknowledged, reason => Assert.Contains(reason, changes.Output, StringComparison.Ordinal));
        // A backup is read back, and every hash of it recomputed.
        var verified = await papers.RunAsync("backup", _folder.File("backup.db"), "--store", store);
        Assert.True(verified.ExitCode == 0, verified.Errors);

        await using var again = await SiteProcess.StartAsync(_folder.Path, store);
        for (var drafter = 0; drafter < Drafters; drafter++)
        {
            var page = await again.Client.GetStringAsync(new Uri(Form(Writers + drafter), UriKind.Relative));
            var kept = int.Parse(Typed().Match(page).Groups["number"].Value, CultureInfo.InvariantCulture);
            // What was acknowledged is there, or what was sent after it and could not be acknowledged any more.
            Assert.InRange(kept, drafts[drafter], drafts[drafter] + 1);
        }
    }

    public void Dispose() => _folder.Dispose();

    private static string Form(int measure) => FormattableString.Invariant($"/small/commentary/m{measure}/small/2024-05");

    private static async Task WriteAsync(Uri site, int writer, int round, ConcurrentBag<string> acknowledged, CancellationToken ended)
    {
        await UntilKilledAsync(site, async (client, turn) =>
        {
            var page = await client.GetStringAsync(new Uri(Form(writer), UriKind.Relative), ended);
            var reason = FormattableString.Invariant($"writer {writer} round {round} turn {turn} over");
            using var content = new FormUrlEncodedContent([.. Hidden(page), new("why", reason), new("reason", reason), new("act", "save")]);
            using var answer = await client.PostAsync(new Uri(Form(writer), UriKind.Relative), content, ended);
            if (answer.StatusCode == HttpStatusCode.SeeOther) acknowledged.Add(reason);
            else Assert.Fail($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(ended)}");
        }, ended);
    }

    private static async Task DraftAsync(Uri site, int drafter, int round, int[] drafts, CancellationToken ended)
    {
        string? page = null;
        var saved = 0;
        await UntilKilledAsync(site, async (client, turn) =>
        {
            page ??= await client.GetStringAsync(new Uri(Form(Writers + drafter), UriKind.Relative), ended);
            var number = (round * 1_000_000) + saved + 1;
            using var content = new FormUrlEncodedContent(
            [
                .. Hidden(page), new("why", number.ToString(CultureInfo.InvariantCulture)),
                new("_window", $"w{round}"), new("_turn", turn.ToString(CultureInfo.InvariantCulture)),
            ]);
            using var answer = await client.PostAsync(new Uri(Form(Writers + drafter) + "/draft", UriKind.Relative), content, ended);
            // A store that is written to without a pause is busy; the page tries again, as this does.
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable) return;
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}");
            (saved, drafts[drafter]) = (saved + 1, number);
        }, ended);
    }

    private static async Task UntilKilledAsync(Uri site, Func<HttpClient, int, Task> turnAsync, CancellationToken ended)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site };
        for (var turn = 1; !ended.IsCancellationRequested; turn++)
        {
            try
            {
                await turnAsync(client, turn);
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
            {
                // The server is dead.
                return;
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Hidden(string page) =>
        HiddenField().Matches(page[page.IndexOf("data-form", StringComparison.Ordinal)..]).Select(static field => KeyValuePair.Create(field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value)));

    private async Task LoadAsync(string store)
    {
        _folder.Write("body/plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
        _folder.Write("body/units.csv", "unit,name,kind\nsmall,Small Trust,organisation\n");
        _folder.Write("body/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\n" + string.Concat(Enumerable.Range(0, Writers + Drafters).Select(static i => $"m{i},Measure {i},month,count,lower,sum\n")));
        _folder.Write("body/observations/figures.csv", "indicator,unit,period,value\n" + string.Concat(Enumerable.Range(0, Writers + Drafters).Select(static i => $"m{i},small,2024-05,3\n")));
        var loaded = await papers.RunAsync("load", _folder.File("body"), "--store", store);
        Assert.True(loaded.ExitCode == 0, loaded.Errors);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex HiddenField();

    [GeneratedRegex("id=\"why\"[^>]*>(\\s|&#xA;)*(?<number>[0-9]+)<", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Typed();
}
