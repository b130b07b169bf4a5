using Plumbline.App.Access;
using Plumbline.App.Access.Granting;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Returns.Writing;
using Plumbline.App.Workspaces;
using Plumbline.Core.Access;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Units;
using Plumbline.Tests.Support;
using Plumbline.Web.Serving;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Returns;

/// <summary>A site with a monthly questionnaire of three teams that tests write into: one of its own for each test. Its clock stands at 11:00 on Thursday, 4 April 2024; the return of March is due by Monday, 8 April.</summary>
public abstract class ReturnsSite : IAsyncLifetime
{
    private protected const string March = "/body/returns/staffing/north/2024-03", Fill = March + "/fill", WaiveIt = March + "/waive", SendBack = March + "/send-back";

    private readonly TemporaryFolder _folder = new();
    private WebServer? _server;
    private WebServer? _guarded;

    internal ILedger Ledger { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    private protected StoppedClock Clock { get; } = new(new DateTimeOffset(2024, 4, 4, 10, 0, 0, TimeSpan.Zero));

    public async ValueTask InitializeAsync()
    {
        Write(_folder);
        Ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(_folder.File("site.db")), OpenMode.Create, Clock);
        var reading = ReadWorkspace.Run(_folder.File("body"));
        Assert.True(reading.Workspace is not null, string.Join('\n', reading.Problems));
        await LoadWorkspace.RunAsync(Ledger, reading.Workspace, Actor.OwnMachine("loader"), "body");
        (_server, Client) = await SampleSite.ServeAsync(Ledger, options => options with { Clock = Clock });
    }

    private static void Write(TemporaryFolder folder)
    {
        folder.Write("body/plumbline.yaml", "organisation:\n  code: body\n  name: A body\n");
        folder.Write("body/units.csv", "unit,name,kind,parent\nbody,A body,organisation,\nnorth,North team,team,body\nsouth,South team,team,body\nwest,\"West <b>team</b>\",team,body\n");
        folder.Write("body/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nabsent,Staff absent,month,count,lower,sum\nagency,Agency shifts,month,count,lower,sum\nresponses,Responses,month,count,higher,sum\n");
        folder.Write("body/posts.csv", "post,name,unit\nnorth-lead,Head of North,north\nchief,Chief of staff,\n");
        var months = Enumerable.Range(0, 14).Select(static month => new DateOnly(2023, 1, 1).AddMonths(month));
        folder.Write("body/observations/figures.csv", "indicator,unit,period,value\n" + string.Concat(months.Select(static month => FormattableString.Invariant($"absent,north,{month:yyyy-MM},{8 + (month.Month * 5 % 4)}\n"))));
        folder.Write(
            "body/forms/staffing.yaml",
            """
            form: staffing
            name: Staffing return
            frequency: month
            from: 2024-01
            asked: {kind: team}
            due: 5 working days after
            note: Answer for the whole month.
            fields:
              - {field: vacant, ask: Is a fifth of posts vacant?, answers: {no: 0, in part: 2, yes: 4}, required: yes, help: Count posts that nobody holds.}
              - {field: visits, ask: Was a visit missed?, answers: {no: 0, yes: 3}, required: yes}
              - {field: absent, ask: Staff absent, figure: absent, required: yes}
              - {field: agency, ask: Agency shifts, figure: agency}
            bands: [{band: 0-3, to: 3}, {band: 4-plus, escalation: Tell the director within a day.}]
            counts: {responses: responses}

            """);
        folder.Write(
            "body/returns/returns.csv",
            "form,unit,period,field,value,note,by,at\nstaffing,north,2024-02,,returned,,Ward manager,2024-03-05T10:00\nstaffing,north,2024-02,vacant,no,,Ward manager,2024-03-05T10:00\nstaffing,north,2024-02,visits,no,,Ward manager,2024-03-05T10:00\n");
    }

    private protected FormClient Browser() => new(Client);

    private protected Task<OrganisationDefinitions> DefinitionsAsync() => ReadDefinitions.RunAsync(Ledger, "body");

    /// <summary>A return as the ledger has it.</summary>
    private protected async Task<ReturnInHand> HandAsync(string unit = "north", string period = "2024-03")
    {
        var definitions = await DefinitionsAsync();
        return await ReadReturn.RunAsync(Ledger, definitions, AskedReturn.Read(definitions, "staffing", unit, period).Value);
    }

    /// <summary>Sends the return of North for March, filled in completely, through the pages.</summary>
    private protected async Task<FormClient> SubmitAsync(string vacant = "no", string visits = "no", string absent = "9", string post = "Ward manager", params (string Field, string Value)[] others)
    {
        var form = await (await Browser().OpenAsync(Fill)).SendAsync("review", ("f-vacant", vacant), ("f-visits", visits), ("f-absent", absent));
        return await form.SendAsync("send", [("post", post), .. others]);
    }

    /// <summary>Somebody who has signed in, with grants and posts.</summary>
    private protected async Task<FormClient> SignedInAsync(IReadOnlyList<Grant> grants, params string[] posts)
    {
        if (_guarded is null) (_guarded, _) = await SampleSite.ServeAsync(Ledger, options => options with { IsOwnMachine = false, Clock = Clock });
        var person = await SignedIn.AsAsync(Ledger, new Uri(_guarded.Addresses[0]), [.. grants]);
        foreach (var post in posts) await GivePost.RunAsync(Ledger, Actor.OwnMachine(), person.Account, "body", post, new DateOnly(2020, 1, 1), to: null);
        return new FormClient(person.Client);
    }

    private protected static Grant Granted(Permission permission, string? unit = null) => new(permission, "body", new Scope(unit is null ? null : UnitCode.Parse(unit).Value, []), new DateOnly(2020, 1, 1));

    private protected static FieldCode Field(string code) => FieldCode.Parse(code).Value;

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

/// <summary>A clock that stands still until a test puts it forward.</summary>
internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    internal void Set(DateTimeOffset now) => _now = now;
}
