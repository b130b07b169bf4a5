using Plumbline.App.Access;
using Plumbline.App.Access.Granting;
using Plumbline.App.BoardAssurance;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.Core.Access;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Periods;
using Plumbline.Tests.Support;
using Plumbline.Web.Serving;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.AssuranceForms;

/// <summary>A site with a framework of two domains that tests write into: one of its own for each test. In March 2024 there were five falls; nothing is answered, and no opinion is given.</summary>
public abstract class AssuranceSite : IAsyncLifetime
{
    private protected const string Hostile = "<script>alert(1)</script> & \"falls\"";

    private readonly TemporaryFolder _folder = new();
    private WebServer? _server;
    private WebServer? _guarded;

    internal ILedger Ledger { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    private protected static Period March { get; } = Period.Month(2024, 3);

    public async ValueTask InitializeAsync()
    {
        Write(_folder);
        Ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(_folder.File("site.db")), OpenMode.Create, TimeProvider.System);
        var reading = ReadWorkspace.Run(_folder.File("body"));
        Assert.True(reading.Workspace is not null, string.Join('\n', reading.Problems));
        await LoadWorkspace.RunAsync(Ledger, reading.Workspace, Actor.OwnMachine("loader"), "body");
        (_server, Client) = await SampleSite.ServeAsync(Ledger);
    }

    private static void Write(TemporaryFolder folder)
    {
        folder.Write("body/plumbline.yaml", "organisation:\n  code: body\n  name: A body\n");
        folder.Write("body/units.csv", "unit,name,kind,parent\nbody,A body,organisation,\nnorth,North,directorate,body\nsouth,South,directorate,body\n");
        folder.Write("body/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\n");
        folder.Write("body/targets.csv", "indicator,target\nfalls,at most 6\n");
        folder.Write("body/observations/figures.csv", "indicator,unit,period,value\nfalls,body,2024-02,9\nfalls,body,2024-03,5\n");
        folder.Write("body/objectives.csv", "objective,name,sponsor,domains\n1,Care is safe,Chief Nurse,safe well-led\n2,\"" + Hostile.Replace("\"", "\"\"", StringComparison.Ordinal) + "\",,\n");
        folder.Write("body/objective-measures.csv", "objective,indicator\n1,falls\n");
        folder.Write("body/objective-positions.csv", "objective,period,direction,reason,by,on\n1,2024-02,worsened,Falls rose,Chief Nurse,2024-03-05\n");
        folder.Write("body/risks/risks.csv", "risk,kind,title,objectives,owner,recorded\nbeds,strategic,Beds are short,1,Chief Nurse,2024-01-10\n");
        folder.Write("body/risks/gradings.csv", "risk,stage,date,likelihood,consequence\nbeds,current,2024-01-10,4,4\n");
        folder.Write(
            "body/assurance/framework.yaml",
            """
            - from: 2023-01-01
              levels: [substantial, reasonable, no-assurance]
              domains: [{domain: safe, question: Is care safe?}, {domain: well-led}]
              strengths: {strong: The controls work, medium: They work in part, low: They do not work}
              lines:
                - line: falls
                  domain: safe
                  otherwise: no-assurance
                  criteria:
                    - {criterion: falls-s, level: substantial, text: Falls are rare, when: "falls at most 2"}
                    - {criterion: falls-r, level: reasonable, text: Falls are few, when: "falls at most 6"}
                - line: lessons
                  domain: safe
                  otherwise: no-assurance
                  criteria:
                    - {criterion: lessons-s, level: substantial, text: Lessons are learnt, when: "learning is yes"}
                    - {criterion: lessons-r, level: reasonable, text: Lessons are learnt in part, when: "learning is partly"}
                - line: tidiness
                  domain: well-led
                  otherwise: no-assurance
                  criteria:
                    - {criterion: tidy-s, level: substantial, text: Every directorate is tidy, when: "number of directorate where (tidy is yes) at least 2"}
                    - {criterion: tidy-r, level: reasonable, text: One is tidy, when: "number of directorate where (tidy is yes) at least 1"}

            """);
        folder.Write("body/assurance/questions.csv", "question,text,asked-of,unit-kind,order\nlearning,Are lessons learnt from falls?,Chief Nurse,,1\ntidy,Is it tidy?,Head of Estates,directorate,2\n");
        folder.Write("body/assurance/answers.csv", "question,period,unit,answer,evidence,by,on\nlearning,2024-02,,partly,The February minute,Chief Nurse,2024-03-04\n");
        folder.Write("body/assurance/opinions.csv", "objective,domain,period,level,reason,by,on\n1,safe,2024-02,no-assurance,,Chief Executive,2024-03-05\n");
    }

    private protected FormClient Browser() => new(Client);

    private protected Task<OrganisationDefinitions> DefinitionsAsync() => ReadDefinitions.RunAsync(Ledger, "body");

    private protected async Task<AssuranceReading> ReadingAsync() => await ReadAssurance.RunAsync(Ledger, await DefinitionsAsync(), March, DateOnly.FromDateTime(DateTime.UtcNow));

    /// <summary>Somebody who has signed in, with grants and posts.</summary>
    private protected async Task<FormClient> SignedInAsync(IReadOnlyList<Grant> grants, params string[] posts)
    {
        if (_guarded is null) (_guarded, _) = await SampleSite.ServeAsync(Ledger, static options => options with { IsOwnMachine = false });
        var person = await SignedIn.AsAsync(Ledger, new Uri(_guarded.Addresses[0]), [.. grants]);
        foreach (var post in posts) await GivePost.RunAsync(Ledger, Actor.OwnMachine(), person.Account, "body", post, new DateOnly(2020, 1, 1), to: null);
        return new FormClient(person.Client);
    }

    private protected static Grant Granted(Permission permission) => new(permission, "body", new Scope(null, []), new DateOnly(2020, 1, 1));

    /// <summary>Replaces the figure of March 2024.</summary>
    private protected async Task CorrectAsync(string value) => await Ledger.CommitAsync("body", new ChangeDraft
    {
        Author = new("Analyst"),
        Reason = "Counted again",
        Source = "again.csv",
        BasedOn = await Ledger.HeadAsync("body"),
        Observations = new[] { new ObservationFact("falls", "body", "2024-03", new DateOnly(2024, 3, 1).DayNumber, "month", value, Status: "reported", SourceFile: "again.csv", SourceRow: 2, SourceColumn: 4) }.ToAsyncEnumerable(),
    });

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
