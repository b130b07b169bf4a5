using Plumbline.App.Printing;
using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands.Papers;

/// <summary>The paper of one unit, and a paper for each unit of a kind.</summary>
public sealed class UnitPapersTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        _folder.Write("w/plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
        _folder.Write("w/units.csv", "unit,name,kind,parent,from,to\nsmall,Small Trust,organisation,,,\nash,Ash team,team,small,,\nbirch,Birch team,team,small,,\ncedar,Cedar team,team,small,,2019-03-31\ndogwood,Dogwood team,team,small,,\nfirst,First clinic,service,small,,\n");
        _folder.Write("w/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\n");
        _folder.Write("w/observations/figures.csv", "indicator,unit,period,value\nfalls,ash,2019-04,3\nfalls,ash,2019-05,4\nfalls,birch,2019-05,77\nfalls,cedar,2019-03,9\n");
        _folder.Write("w/reports/pack.yaml", "report: pack\ntitle: Pack\nfrequency: month\nblocks:\n  - block: dashboard\n    periods: 3\n");
        Assert.Equal(0, (await CommandRun.InAsync(_folder.Path, "load", "w")).ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Unit_GivesItsPaper_NamedInTitleAndFile()
    {
        var result = await BuildAsync("--unit", "birch");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("out/small-pack-birch-2019-05.html\n", result.Output);
        var paper = File.ReadAllText(_folder.File("out/small-pack-birch-2019-05.html"));
        Assert.Contains("<title>Pack, Birch team, March to May 2019 – Small Trust</title>", paper, StringComparison.Ordinal);
        Assert.Contains("data-observation=\"falls/birch/2019-05\"", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("falls/ash", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachUnit_GivesAPaperForEach_AndNamesTheOnesWithoutFigures()
    {
        var result = await BuildAsync("--each-unit", "team");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("out/small-pack-ash-2019-05.html\nout/small-pack-birch-2019-05.html\nout/small-pack-2019-05-each-team.html\n", result.Output);
        Assert.Contains("dogwood (Dogwood team): no paper. There is no figure for “Pack” up to May 2019.\n", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("cedar", result.Errors, StringComparison.Ordinal);
        var index = File.ReadAllText(_folder.File("out/small-pack-2019-05-each-team.html"));
        Assert.Contains("href=\"small-pack-ash-2019-05.html\"", index, StringComparison.Ordinal);
        Assert.Contains("Without figures: Dogwood team.", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachUnit_GivesTheSameBytes_AsTheUnitAlone()
    {
        await BuildAllFormatsAsync("--each-unit", "team");
        foreach (var unit in new[] { "ash", "birch" })
        {
            await BuildAllFormatsAsync("--unit", unit, "--out", "alone");
            string[] endings = Browser.Find() is null ? ["html"] : ["html", "pdf"];
            foreach (var file in endings.Select(ending => $"small-pack-{unit}-2019-05.{ending}"))
                Assert.Equal(File.ReadAllBytes(_folder.File($"alone/{file}")), File.ReadAllBytes(_folder.File($"out/{file}")));
        }
    }

    [Theory]
    [InlineData("--unit;beech", "--unit: found “beech”; expected a unit of small")]
    [InlineData("--each-unit;ward", "--each-unit: found “ward”; expected one of organisation, directorate, service, team, place")]
    [InlineData("--each-unit;place", "--each-unit: found no unit of kind place on 31 May 2019; expected a kind that units.csv has on that day")]
    [InlineData("--each-unit;team;--unit;ash", "--each-unit: found --unit beside it; expected one of the two")]
    public async Task WhatCannotBe_IsRefused(string options, string problem)
    {
        var result = await BuildAsync(options.Split(';'));

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(problem, result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("out")));
    }

    private Task<CommandResult> BuildAsync(params string[] options) => BuildAllFormatsAsync(["--format", "html", .. options]);

    private Task<CommandResult> BuildAllFormatsAsync(params string[] options) => CommandRun.InAsync(_folder.Path, ["report", "build", "pack", "--period", "2019-05", .. options]);
}
