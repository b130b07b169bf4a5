using Microsoft.AspNetCore.Http;
using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.Core.Access;
using Plumbline.Core.Units;
using Plumbline.Tests.Support;
using Plumbline.Web.Access;
using Plumbline.Web.SigningIn;
using Plumbline.Web.Serving;

namespace Plumbline.Web.Tests.Support;

/// <summary>
/// The web application over two organisations, where people must say who they are: in a header, instead of a cookie; programs by a token <c>pl_NAME</c>.
/// All that the unit <c>zb</c> and the section Zcaring hold can be told by its words: <c>birch</c>, <c>zb</c>, <c>zc</c>, and figures from 77,000 on.
/// </summary>
public sealed class GuardedSite : IAsyncLifetime
{
    internal const string Header = "X-Test-Account";
    internal const string Trust = "teams";
    internal const string Other = "others";

    private readonly TemporaryFolder _folder = new();
    private ILedger? _ledger;

    internal HttpClient Client { get; private set; } = new();

    internal WebServer Server { get; private set; } = null!;

    internal ILedger Ledger => _ledger!;

    public async ValueTask InitializeAsync()
    {
        _ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(_folder.File("site.db")), OpenMode.Create, TimeProvider.System);
        foreach (var code in new[] { Trust, Other })
        {
            Write(code);
            var reading = ReadWorkspace.Run(_folder.File(code));
            Assert.Empty(reading.Problems);
            await LoadWorkspace.RunAsync(_ledger, reading.Workspace!, Actor.OwnMachine("loader"), code);
        }

        await CommitAsync("Corrected Birch zb1", "birch.csv", "zb1", "77999");
        await CommitAsync("Corrected Alder", "alder.csv", "a1", "15");
        (Server, Client) = await SampleSite.ServeAsync(_ledger, static options => options with
        {
            IsOwnMachine = false,
            // A test sends more forms than people can fill in.
            Limits = new LimitRates { Forms = new Rate(100_000, 100_000), Programs = new Rate(100_000, 100_000) },
            Callers = static _ => new People(),
            Tokens = static (_, presented, _, _) => Task.FromResult(presented.StartsWith("pl_", StringComparison.Ordinal) && People.Find(presented[3..]) is { Actor: { } actor } ? actor : null),
        });
    }

    /// <summary>Asks for an address as somebody: <c>PERMISSION/ORGANISATION/UNIT/SECTION</c>, grants parted by commas; null for nobody, empty for an account without grants.</summary>
    internal async Task<HttpResponseMessage> SendAsync(string? who, string address, HttpMethod? method = null, HttpContent? content = null, bool isToken = false)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address) { Content = content };
        if (who is not null && isToken) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer pl_{who}");
        else if (who is not null) request.Headers.Add(Header, who);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        if (_ledger is not null) await _ledger.DisposeAsync();
        _folder.Dispose();
    }

    private async Task CommitAsync(string reason, string source, string unit, string value) => await Ledger.CommitAsync(Trust, new ChangeDraft
    {
        Author = new("Analyst"), Reason = reason, Source = source, BasedOn = await Ledger.HeadAsync(Trust),
        Observations = new[] { new ObservationFact("falls", unit, "2024-03", new DateOnly(2024, 3, 1).DayNumber, "month", value, Status: "reported", SourceFile: source, SourceRow: 2, SourceColumn: 4) }.ToAsyncEnumerable(),
    });

    private void Write(string code)
    {
        _folder.Write($"{code}/plumbline.yaml", $"organisation:\n  code: {code}\n  name: Trust of {code}\n");
        _folder.Write($"{code}/units.csv", "unit,name,kind,parent\ntop,Zwhole Trust,organisation,\na,Directorate Alder,directorate,top\nzb,Directorate Birch,directorate,top\na1,Team Alder One,team,a\na2,Team Alder Two,team,a\nzb1,Team Birch One,team,zb\n");
        _folder.Write($"{code}/indicators.csv", "indicator,name,domain,section,frequency,measure,polarity,aggregation,owner\nfalls,Falls of patients,Quality,Safe,month,count,lower,sum,Chief Officer\nslips,Slips of staff,Quality,Safe,month,count,lower,sum,\nzc-moans,Zcaring moans,Quality,Zcaring,month,count,lower,sum,\n");
        _folder.Write($"{code}/targets.csv", "indicator,unit,contract,target\nfalls,,,at most 20\nfalls,zb,,at most 77001\nfalls,a,ward-care,at most 5\nfalls,zb,zb-care,at most 77003\nfalls,a,zb-mixed,at most 6\nfalls,zb,zb-mixed,at most 77005\nzc-moans,,,at most 77002\n");
        _folder.Write($"{code}/posts.csv", "post,name,unit\nhead-zb,Head of Birch,zb\nhead-a,Head of Alder,a\n");
        _folder.Write($"{code}/checks.csv", "check,rule\nzc-check,falls = slips + zc-moans\n");
        _folder.Write($"{code}/collections/cases.yaml", "collection: cases\nname: Cases\nfrom: 2023-01\ncounts:\n  - indicator: slips\n    count: received\n    units: every\n");
        _folder.Write($"{code}/collections/zc-cases.yaml", "collection: zc-cases\nname: Zcaring cases\nfrom: 2023-01\ncounts:\n  - indicator: zc-moans\n    count: received\n    units: every\n");
        _folder.Write($"{code}/collections/cases.csv", "reference,unit,received,closed\nA-1,a1,2024-02-10,\nZB-1,zb1,2024-02-11,\n");
        _folder.Write($"{code}/collections/zc-cases.csv", "reference,unit,received,closed\nZC-1,a1,2024-02-10,\n");
        _folder.Write($"{code}/commentary/1.md", "---\nindicator: falls\nunit: a1\nperiod: 2024-03\n---\n## Why\nAlder stairs were wet\n");
        _folder.Write($"{code}/commentary/2.md", "---\nindicator: falls\nunit: zb1\nperiod: 2024-03\n---\n## Why\nBirch stairs were wet\n");
        _folder.Write($"{code}/commentary/3.md", "---\nindicator: zc-moans\nunit: a1\nperiod: 2024-03\n---\n## Why\nThe zcaring words\n");
        _folder.Write($"{code}/reports/board.yaml", "report: board\ntitle: Board dashboard\nfrequency: month\nblocks:\n  - block: text\n    markdown: All of Birch\n  - block: dashboard\n  - block: indicator-pages\n");
        _folder.Write($"{code}/reports/zb-board.yaml", "report: zb-board\ntitle: Birch board\nfrequency: month\nblocks:\n  - block: dashboard\n    unit: zb\n");
        _folder.Write($"{code}/risks/risks.csv", "risk,kind,title,unit,owner,recorded\nstairs,operational,Wet stairs,a,Head of Alder,2024-01-10\nzb-stairs,operational,Steep stairs of Birch,zb,Head of Birch,2024-01-10\n");
        _folder.Write($"{code}/risks/gradings.csv", "risk,stage,date,likelihood,consequence\nstairs,current,2024-01-10,3,4\nzb-stairs,current,2024-01-10,4,4\n");
        _folder.Write($"{code}/actions.csv", "action,about,what,owner,due,state\nmend-stairs,risk/stairs,Mend the stairs,Head of Alder,2024-06-30,open\nzb-mend,risk/zb-stairs,Mend the stairs of Birch,Head of Birch,2024-06-30,open\nfewer-falls,kpi/ward-care/falls,Hold hands,Head of Alder,2024-06-30,open\nzb-falls,kpi/zb-mixed/falls,Hold hands in Birch,Head of Birch,2024-06-30,open\ncount-again,statement/accounts/2024-03,Count again,Head of Alder,2024-06-30,open\nzb-count,statement/zb-accounts/2024-03,Count Birch again,Head of Birch,2024-06-30,open\n");
        _folder.Write($"{code}/contracts.csv", "contract,name,commissioner,unit,board,from\nward-care,Care on wards,Alder Council,a,Alder board,2023-01-01\nzb-care,Care of Birch,Birch Council,zb,Birch board,2023-01-01\nzb-mixed,Care of both with Birch,Alder Council,a,Alder board,2023-01-01\n");
        _folder.Write($"{code}/contract-results.csv", "contract,period,green,red,note\nward-care,2023-04,3,1,\nzb-care,2023-04,77004,1,Of Birch\nzb-mixed,2023-04,77006,1,\nall,2023-04,77007,2,\n");
        _folder.Write($"{code}/contract-exceptions.csv", "period,board,service,kpi,contract,months-red,at-least,actual,required,mitigation\n2024-03,,Wards,Beds made,ward-care,4,,80%,at least 90%,More staff\n2024-03,,Birch wards,Beds of Birch made,zb-care,4,,80%,at least 90%,More Birch staff\n2024-03,,Wards of both,Beds of Birch made with others,zb-mixed,4,,80%,at least 90%,More staff\n");
        _folder.Write($"{code}/contract-notices.csv", "notice,contract,indicator,kind,date,due,state,text\nn-1,ward-care,falls,query,2024-01-08,2024-02-01,open,Why do people fall?\nzb-1,zb-care,falls,query,2024-01-08,2024-02-01,open,Why do people of Birch fall?\nzb-2,zb-mixed,falls,query,2024-01-08,2024-02-01,open,Why do people of Birch fall with others?\n");
        _folder.Write($"{code}/statements/accounts.yaml", "statement: accounts\ntitle: Accounts\ncolumns:\n  - {name: Actual, show: actual}\nrows:\n  - {line: falls}\n");
        _folder.Write($"{code}/statements/zb-accounts.yaml", "statement: zb-accounts\ntitle: Accounts of Birch\nunit: zb\ncolumns:\n  - {name: Actual, show: actual}\nrows:\n  - {line: falls, name: Falls of Birch}\n");
        _folder.Write($"{code}/statements/zc-accounts.yaml", "statement: zc-accounts\ntitle: Accounts of Zcaring\nunit: a\ncolumns:\n  - {name: Actual, show: actual}\nrows:\n  - {line: falls}\n  - {line: zc-moans}\n");
        _folder.Write($"{code}/objectives.csv", "objective,name,domains\n1,Care is safe,safe\n");
        _folder.Write($"{code}/assurance/framework.yaml", "- from: 2023-01-01\n  levels: [substantial, partial, no-assurance]\n  domains: [{domain: safe, question: Is care safe?}]\n  lines:\n    - line: tidy-wards\n      domain: safe\n      otherwise: no-assurance\n      criteria:\n        - {criterion: tidy-s, level: substantial, text: Every team is tidy, when: \"number of team where (tidy is yes) at least 3\"}\n        - {criterion: tidy-p, level: partial, text: A team is tidy, when: \"number of team where (tidy is yes) at least 1\"}\n");
        _folder.Write($"{code}/assurance/questions.csv", "question,text,asked-of,unit-kind\ntidy,Is the ward tidy?,Head of Alder,team\n");
        _folder.Write($"{code}/assurance/answers.csv", "question,period,unit,answer,evidence,by,on\ntidy,2024-03,zb1,no,Birch is untidy,Head of Birch,2024-04-02\n");
        _folder.Write($"{code}/registers/kit.yaml", "register: kit\nname: Kit of wards\nunit: a\nfields:\n  - {field: thing, name: Thing, kind: text, required: yes}\n");
        _folder.Write($"{code}/registers/kit/rows.csv", "row,thing\nk1,A hoist\n");
        _folder.Write($"{code}/registers/zb-kit.yaml", "register: zb-kit\nname: Kit of Birch\nunit: zb\nfields:\n  - {field: thing, name: Thing, kind: text, required: yes}\n");
        _folder.Write($"{code}/registers/zb-kit/rows.csv", "row,thing\nzb-k1,A hoist of Birch\n");
        _folder.Write($"{code}/forms/wards.yaml", "form: wards\nname: Return of wards\nfrequency: month\nfrom: 2024-01\nto: 2024-03\nasked: {kind: team}\ndue: 5 working days after\nfields:\n  - {field: tidy, ask: Is the ward tidy?, answers: {yes: 0, no: 4}, required: yes}\n  - {field: falls, figure: falls}\nbands: [{band: 0-3, to: 3}, {band: 4-plus}]\n");
        _folder.Write($"{code}/returns/returns.csv", "form,unit,period,field,value,note,by,at\nwards,a1,2024-02,,returned,,Head of Alder,2024-03-05T10:00\nwards,a1,2024-02,tidy,yes,,Head of Alder,2024-03-05T10:00\nwards,zb1,2024-02,,returned,Birch was late,Head of Birch,2024-03-25T10:00\nwards,zb1,2024-02,tidy,no,Birch is untidy,Head of Birch,2024-03-25T10:00\n");
        var rows = from month in Enumerable.Range(0, 15)
                   let period = new DateOnly(2023, 1, 1).AddMonths(month)
                   from unit in new[] { "a1", "a2", "zb1" }
                   from code2 in new[] { "falls", "slips", "zc-moans" }
                   let isOutside = unit == "zb1" || code2 == "zc-moans"
                   select FormattableString.Invariant($"{code2},{unit},{period:yyyy-MM},{(isOutside ? 77_100 + (month * 7 % 5) : 5 + (month * 7 % 5))}\n");
        _folder.Write($"{code}/observations/figures.csv", "indicator,unit,period,value\n" + string.Concat(rows));
    }

    private sealed class People : ICallers
    {
        public Task<Caller> FindAsync(HttpContext http) => Task.FromResult(Find((string?)http.Request.Headers[Header]) ?? Caller.Unknown);

        internal static Caller? Find(string? who) => who is null ? null : new Caller
        {
            Name = "Somebody",
            Session = "session",
            ProvedAt = TimeProvider.System.GetUtcNow(),
            Actor = Actor.Of(AccountNumber.Parse("k7m2-x9pd").Value, "Head of Alder", who.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Read)),
            Posts = [(Trust, "Head of Alder")],
        };

        private static Grant Read(string text)
        {
            var words = text.Split('/');
            return new Grant(
                Enum.Parse<Permission>(words[0], ignoreCase: true), words[1], new Scope(words.Length < 3 || words[2] == "*" ? null : UnitCode.Parse(words[2]).Value, [.. words.Skip(3)]), new DateOnly(2024, 1, 1));
        }
    }
}

/// <summary>Tests that share the site where people say who they are.</summary>
[CollectionDefinition(Name)]
public sealed class GuardedSiteCollection : ICollectionFixture<GuardedSite>
{
    internal const string Name = "Guarded site";
}
