using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.References;
using Plumbline.App.Tests.Checking;
using Plumbline.App.Workspaces;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Units;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.References;

public sealed class ReferenceTests
{
    private const string Print = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("figure/never-events/trust/2019-04", null)]
    [InlineData("figure/never-events/trust/2019-04/plan", "found no figure never-events/trust/2019-04/plan; expected a reference to something that exists, perhaps “never-events/trust/2019-04”")]
    [InlineData("figure/never-events/trust/2020-04", "found no figure never-events/trust/2020-04; expected a reference to something that exists, perhaps “never-events/trust/2019-04”")]
    [InlineData("figure/never-eventz/trust/2019-04", "found no indicator never-eventz; expected a reference to something that exists, perhaps “never-events”")]
    [InlineData("figure/never-events/trusd/2019-04", "found no unit trusd; expected a reference to something that exists, perhaps “trust”")]
    [InlineData("indicator/never-events", null)]
    [InlineData("indicator/zzz", "found no indicator zzz; expected a reference to something that exists")]
    [InlineData("risk/3156", "found no risk 3156; expected a reference to something that exists")]
    [InlineData("kpi/north/never-events", "found no kpi north/never-events; expected a reference to something that exists")]
    [InlineData("edition/board/2019-04/1", "found no edition board/2019-04/1; expected a reference to something that exists")]
    public async Task AMissingTarget_IsReportedWithTheMostSimilar(string text, string? expected)
    {
        await using var sample = await LoadedSample.OfAsync("community-trust");
        var picture = (await sample.DefinitionsAsync()).Picture;
        Observation[] figures = [new(IndicatorCode.Parse("never-events").Value, UnitCode.Parse("trust").Value, Period.Month(2019, 4), ObservedValue.Parse("0").Value)];
        Assert.Equal(expected, ResolveReference.Run(Reference.Parse(text, picture.Settings.Calendar).Value, picture, (_, _) => figures)?.ToString());
    }

    [Theory]
    [InlineData("trust,2019-04", "", null)]
    [InlineData("trust,2019-04", "figure/falls/trust/2019-04", null)]
    [InlineData("trust,", "indicator/falls", null)]
    [InlineData("trust,2019-04", "figure/falls/trust/2019-05", "2:8: found “figure/falls/trust/2019-05”; expected figure/falls/trust/2019-04, as indicator, unit and period say, or nothing")]
    [InlineData(",", "figure/falls/trust/2019-04", "2:8: found “figure/falls/trust/2019-04”; expected indicator/falls, as indicator, unit and period say, or nothing")]
    [InlineData("trust,2019-04", "risk/3156", "2:8: found “risk/3156”; expected figure/falls/trust/2019-04, as indicator, unit and period say, or nothing")]
    [InlineData("trust,2019-04", "risk", "2:8: found “risk”; expected risk/CODE")]
    public async Task AnAcceptance_NamesWhatItIsAbout_OrNothing(string cells, string about, string? expected)
    {
        using var folder = Small("t");
        folder.Write("w/acceptances.csv", $"check,indicator,unit,period,reason,by,fingerprint,about\nmissing,falls,{cells},printed so,Analyst,{Print},{about}\n");
        var reading = ReadWorkspace.Run(folder.File("w"));
        Assert.Equal(expected is null ? [] : [$"acceptances.csv:{expected}"], reading.Problems.Select(problem => problem.ToString()));
        if (expected is not null) return;

        // A dump always writes the reference.
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(folder.File("store.db")), OpenMode.Create, TimeProvider.System);
        await LoadWorkspace.RunAsync(ledger, reading.Workspace!, Actor.OwnMachine("tester"), "test");
        await DumpWorkspace.RunAsync(ledger, await ReadDefinitions.RunAsync(ledger, "t"), folder.File("dump"));
        Assert.IsType<CommitResult.NothingNew>(await LoadWorkspace.RunAsync(ledger, ReadWorkspace.Run(folder.File("dump")).Workspace!, Actor.OwnMachine("tester"), "test"));
        Assert.EndsWith($",{Print},{(cells == "trust," ? "indicator/falls" : "figure/falls/trust/2019-04")}\n", (await File.ReadAllTextAsync(folder.File("dump", "acceptances.csv"))).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",,", "risk/3156", null)]
    [InlineData(",trust,", "risk/3156", null)]
    [InlineData(",,2019-04", "risk/3156", "2:4: found “2019-04”; expected nothing, since risk/3156 has no period")]
    [InlineData(",,", "", "2:2: found nothing; expected an indicator's code")]
    [InlineData(",,", "indicator/falls", "2:2: found nothing; expected an indicator's code")]
    public void AnAcceptanceOfARecord_NamesNoIndicator(string cells, string about, string? expected)
    {
        using var folder = Small("t");
        folder.Write("w/acceptances.csv", $"check,indicator,unit,period,reason,by,fingerprint,about\nrisk-parts,{cells},printed so,Analyst,{Print},{about}\n");
        var problems = ReadWorkspace.Run(folder.File("w")).Problems.Select(problem => problem.ToString()).ToList();
        if (expected is null) Assert.Empty(problems);
        else Assert.StartsWith($"acceptances.csv:{expected}", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("api")]
    [InlineData("static")]
    public void AWordOfAnAddress_CannotBeAnOrganisationsCode(string code)
    {
        using var folder = Small(code);
        Assert.Equal([$"plumbline.yaml:2:9: found “{code}”; expected a code other than api, account, assets, health, embed, static: addresses begin with those"], ReadWorkspace.Run(folder.File("w")).Problems.Select(problem => problem.ToString()));
    }

    private static TemporaryFolder Small(string code)
    {
        var folder = new TemporaryFolder();
        folder.Write("w/plumbline.yaml", $"organisation:\n  code: {code}\n  name: Trust\n");
        folder.Write("w/units.csv", "unit,name,kind\ntrust,Trust,organisation\n");
        folder.Write("w/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\n");
        return folder;
    }
}
