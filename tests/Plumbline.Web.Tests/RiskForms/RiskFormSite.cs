using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Access.Granting;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Risks;
using Plumbline.App.Workspaces;
using Plumbline.Core.Access;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Tests.Support;
using Plumbline.Web.Serving;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.RiskForms;

/// <summary>A site with a register that tests write into: one of its own for each test. Five reviews are due, whatever the day.</summary>
public abstract class RiskFormSite : IAsyncLifetime
{
    internal const string Hostile = "<script>alert(1)</script> & \"theft\"";

    private readonly TemporaryFolder _folder = new();
    private WebServer? _server;
    private WebServer? _guarded;

    internal ILedger Ledger { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    internal static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    internal static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async ValueTask InitializeAsync()
    {
        Write(_folder, Today);
        WriteMore(_folder);
        Ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(_folder.File("site.db")), OpenMode.Create, TimeProvider.System);
        var reading = ReadWorkspace.Run(_folder.File("body"));
        Assert.True(reading.Workspace is not null, string.Join('\n', reading.Problems));
        await LoadWorkspace.RunAsync(Ledger, reading.Workspace, Actor.OwnMachine("loader"), "body");
        (_server, Client) = await SampleSite.ServeAsync(Ledger);
    }

    /// <summary>Writes what only some tests need.</summary>
    private protected virtual void WriteMore(TemporaryFolder folder)
    {
    }

    internal static void Write(TemporaryFolder folder, DateOnly today)
    {
        folder.Write("body/plumbline.yaml", "organisation:\n  code: body\n  name: A body\n");
        folder.Write("body/units.csv", "unit,name,kind,parent\nbody,A body,organisation,\nnorth,North,directorate,body\nsouth,South,directorate,body\n");
        folder.Write("body/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\n");
        folder.Write("body/observations/figures.csv", "indicator,unit,period,value\nfalls,body,2024-03,5\n");
        folder.Write("body/objectives.csv", "objective,name\n1,Care is safe\n2,Staff stay\n");
        folder.Write(
            "body/risks/risks.csv",
            "risk,kind,title,category,objectives,unit,owner,handler,recorded,closed,reason,state\n"
            + "3156,strategic,Beds are short,safety,1,,Chief Nurse,,2019-04-01,,,open\n"
            + "3157,operational,Staff leave,people,2,north,Head of Staff,Chief Nurse,2019-04-02,,,open\n"
            + $"3158,operational,\"{Hostile.Replace("\"", "\"\"", StringComparison.Ordinal)}\",,,south,Head of Estates,,2019-04-03,,,open\n"
            + "3159,operational,Records are lost,,,,Chief Nurse,,2019-04-04,,,open\n"
            + "3160,operational,Not graded,,,,Chief Nurse,,2019-04-05,,,open\n"
            + $"3161,operational,Of today,,,,Chief Nurse,,{Written(today)},,,open\n"
            + "3162,operational,Over,,,,Chief Nurse,,2019-04-06,2020-01-31,It is built,closed\n");
        folder.Write(
            "body/risks/gradings.csv",
            "risk,stage,date,likelihood,consequence,score,by,reason,due\n"
            + "3156,initial,2019-04-01,5,5,,,,\n3156,current,2019-04-01,4,4,,Chief Nurse,Wards are full,\n3156,target,2019-04-01,2,4,,,,2021-03-31\n"
            + "3157,current,2019-04-02,3,4,,,,\n3158,current,2019-04-03,2,2,,,,\n3159,current,2019-04-04,,,20,,,\n");
        folder.Write("body/risks/controls.csv", "control,risk,order,text,gap,state\nc1,3156,1,A bed meeting each morning,No cover at weekends,in-place\n");
        folder.Write("body/risks/progress.csv", "risk,at,by,text\n3156,2019-05-01T09:00:00,Chief Nurse,A ward was opened.\n");
        folder.Write("body/actions.csv", "action,about,what,owner,due,state\nopen-ward,risk/3156,Open a ward,Head of Estates,2020-03-31,open\n");
    }

    private protected FormClient Browser() => new(Client);

    private protected Task<OrganisationDefinitions> DefinitionsAsync() => ReadDefinitions.RunAsync(Ledger, "body");

    private protected async Task<string> HeadAsync() => (await Ledger.HeadAsync("body"))!.ToString();

    private protected async Task<RiskFile> FileAsync(string risk) => (await ReadRiskFiles.FindAsync(Ledger, await DefinitionsAsync(), Today, RiskCode.Parse(risk).Value))!;

    /// <summary>Grades a risk in another post, as somebody else would meanwhile.</summary>
    private protected async Task GradeAsync(string risk, int likelihood, int consequence, string post, string reason)
    {
        var definitions = await DefinitionsAsync();
        var code = RiskCode.Parse(risk).Value;
        await GradeRisk.RunAsync(Ledger, definitions, Actor.OwnMachine(post), (await FileAsync(risk)).Risk, new Grading(code, GradingStage.Current, Today, RiskScore.Of(likelihood, consequence), Reason: reason), definitions.Position.Number);
    }

    /// <summary>Somebody who has signed in, with grants and posts.</summary>
    private protected async Task<FormClient> SignedInAsync(IReadOnlyList<Grant> grants, params string[] posts)
    {
        if (_guarded is null) (_guarded, _) = await SampleSite.ServeAsync(Ledger, static options => options with { IsOwnMachine = false });
        var person = await SignedIn.AsAsync(Ledger, new Uri(_guarded.Addresses[0]), [.. grants]);
        foreach (var post in posts) await GivePost.RunAsync(Ledger, Actor.OwnMachine(), person.Account, "body", post, new DateOnly(2020, 1, 1), to: null);
        return new FormClient(person.Client);
    }

    private protected static Grant Granted(Permission permission, string? unit = null) =>
        new(permission, "body", new Scope(unit is null ? null : Core.Units.UnitCode.Parse(unit).Value, []), new DateOnly(2020, 1, 1));

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        if (_guarded is not null) await _guarded.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        await Ledger.DisposeAsync();
        _folder.Dispose();
    }
}
