using Microsoft.Extensions.Logging.Abstractions;
using Plumbline.App.Printing;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Web.Papers.Building;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Papers;

/// <summary>The queue of papers that are made: nothing prints, since there is no browser.</summary>
[Collection(SampleSiteCollection.Name)]
public sealed class BuildsTests(SampleSite site) : IAsyncDisposable
{
    private readonly PdfPrinter _printer = new(browser: null);
    private readonly List<Builds> _made = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var builds in _made)
        {
            await builds.StopAsync(CancellationToken.None);
            builds.Dispose();
        }

        _printer.Dispose();
    }

    [Fact]
    public async Task WithoutABrowser_ThereIsHtml_AndItSaysWhyThereIsNoPdf()
    {
        var builds = await StartedAsync(new BuildLimits());
        var build = await OverAsync(builds, builds.Begin(RequestOf(2), "A paper")!);
        Assert.EndsWith(".html", Assert.Single(build.Files).Name, StringComparison.Ordinal);
        Assert.Contains("No browser to print with was found", build.Failure, StringComparison.Ordinal);
        // What failed is tried again when it is asked for again.
        Assert.NotEqual(build.Id, builds.Begin(RequestOf(2), "A paper")!.Id);
    }

    [Fact]
    public async Task WithoutFigures_ItSaysSo()
    {
        var builds = await StartedAsync(new BuildLimits());
        var build = await OverAsync(builds, builds.Begin(RequestOf(2) with { Period = Quarter(1990, 2) }, "A paper")!);
        Assert.Empty(build.Files);
        Assert.Contains("There is no figure", build.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatCannotBeMade_FailsWithoutInternals()
    {
        var builds = await StartedAsync(new BuildLimits());
        var build = await OverAsync(builds, builds.Begin(RequestOf(2) with { Position = ChangeNumber.Of(77) }, "A paper")!);
        Assert.Equal("Something went wrong. The reason is in the log of this server.", build.Failure);
    }

    [Fact]
    public void TooManyWaiting_AreRefused_AndTheSameOneIsNot()
    {
        var builds = Made(new BuildLimits { MostWaiting = 2 });
        Assert.NotNull(builds.Begin(RequestOf(1), "One"));
        Assert.NotNull(builds.Begin(RequestOf(2), "Two"));
        Assert.Null(builds.Begin(RequestOf(3), "Three"));
        Assert.NotNull(builds.Begin(RequestOf(2), "Two"));
    }

    [Fact]
    public async Task WhatIsOld_OrTooMuch_GoesWithItsFiles()
    {
        var builds = await StartedAsync(new BuildLimits { MostBytes = 0 });
        var build = await OverAsync(builds, builds.Begin(RequestOf(2), "A paper")!);
        Assert.True(File.Exists(build.Files[0].Path));
        builds.Begin(RequestOf(1), "Another");
        Assert.Null(builds.Find("sample-council", build.Id, BuildRequest.Whole));
        Assert.False(File.Exists(build.Files[0].Path));
    }

    [Fact]
    public async Task WhenTheServerEnds_ItsFilesGo()
    {
        var builds = await StartedAsync(new BuildLimits());
        var build = await OverAsync(builds, builds.Begin(RequestOf(2), "A paper")!);
        await builds.StopAsync(CancellationToken.None);
        builds.Dispose();
        _made.Clear();
        Assert.False(Directory.Exists(Path.GetDirectoryName(build.Files[0].Path)));
    }

    [Fact]
    public async Task ABuild_IsFoundByItsOrganisationAlone()
    {
        var builds = await StartedAsync(new BuildLimits());
        var build = builds.Begin(RequestOf(2), "A paper")!;
        Assert.NotNull(builds.Find("sample-council", build.Id, BuildRequest.Whole));
        Assert.Null(builds.Find("sample-trust", build.Id, BuildRequest.Whole));
        Assert.Null(builds.Find("sample-council", build.Id, "another part"));
        // Who reads another part has a paper of their own.
        Assert.NotEqual(build.Id, builds.Begin(RequestOf(2) with { Part = "another part" }, "A paper")!.Id);
    }

    private static BuildRequest RequestOf(int quarter) => new("sample-council", ChangeNumber.First, "corporate-performance", Quarter(2020, quarter), null);

    private static Period Quarter(int year, int quarter) => Period.Parse(FormattableString.Invariant($"{year}-Q{quarter}")).Value;

    private Builds Made(BuildLimits limits)
    {
        var builds = new Builds(new MakePaper(site.Ledger, _printer, browser: null), TimeProvider.System, NullLogger<Builds>.Instance, limits);
        _made.Add(builds);
        return builds;
    }

    private async Task<Builds> StartedAsync(BuildLimits limits)
    {
        var builds = Made(limits);
        await builds.StartAsync(CancellationToken.None);
        return builds;
    }

    private static async Task<Build> OverAsync(Builds builds, Build build)
    {
        for (var wait = 0; wait < 2_000; wait++)
        {
            if (builds.Find(build.Request.Organisation, build.Id, BuildRequest.Whole) is { Stage: BuildStage.Over } over) return over;
            await Task.Delay(20);
        }

        throw new TimeoutException("The build did not end.");
    }
}
