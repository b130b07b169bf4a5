using System.Globalization;
using Microsoft.Playwright;
using Plumbline.App.Access;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Signing;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.Core.Access;
using Plumbline.Core.Units;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Web.Returns;

/// <summary>Returns on the site, in a browser: a team leader fills in a questionnaire on a phone, late ones say why, a manager sends one back and waives another.</summary>
[Collection(PapersCollection.Name)]
public sealed class ReturnJourneyTests(Papers papers) : IAsyncLifetime
{
    // The name of the session's cookie on a site without TLS.
    private const string Cookie = "plumbline";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<IBrowserContext, AccountNumber> _accounts = [];
    private SiteProcess _site = null!;

    // The form of last month is due in some weeks; that of the month before was due at its end.
    private static readonly string LastMonth = Month(-1), Before = Month(-2);

    public async ValueTask InitializeAsync()
    {
        _folder.Write("body/plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
        _folder.Write("body/units.csv", "unit,name,kind,parent\nsmall,Small Trust,organisation,\nnorth,North team,team,small\nsouth,South team,team,small\n");
        _folder.Write("body/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nabsent,Staff absent,month,count,lower,sum\n");
        _folder.Write("body/forms/early.yaml", Form("early", "Early warning", LastMonth, "90 days after"));
        _folder.Write("body/forms/late.yaml", Form("late", "Warning of before", Before, "1 days after"));
        var done = await papers.RunAsync("load", _folder.File("body"), "--reason", "First forms", "--who", "Analyst", "--store", _folder.File("small.db"));
        Assert.True(done.ExitCode == 0, done.Errors);
        _site = await SiteProcess.StartWithSignInAsync(_folder.Path, _folder.File("small.db"));
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AQuestionnaire_OnAPhone_ThroughTheEndOfTheSession_ToItsBandAndEscalation(bool script)
    {
        var page = await SignedInAsync(375, script, Permission.Contributor, "north", "Team leader");
        await page.GotoAsync(At("small/returns"));
        await page.GetByRole(AriaRole.Link, new() { Name = $"Early warning, North team, {Words(LastMonth)}" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Early warning, North team");
        await Axe.IfScriptAsync(page, script);
        await CheckAsync(page, "Is a fifth of posts vacant?", "Yes");
        await page.GetByLabel("Staff absent").FillAsync("4");
        await LoseSessionAsync(page, script);
        // What was typed is there again, with a new session.
        await page.GotoAsync(At($"small/returns/early/north/{LastMonth}/fill"));
        await Assertions.Expect(page.Locator(".draft-shown")).ToContainTextAsync("You see your draft here");
        await Assertions.Expect(page.GetByLabel("Staff absent")).ToHaveValueAsync("4");
        await ReviewAsync(page);
        // One question is not answered: the summary leads to it.
        await page.GetByRole(AriaRole.Link, new() { Name = "Was a visit missed? Choose an answer." }).ClickAsync();
        await Assertions.Expect(page.Locator("#f-visits")).ToBeFocusedAsync();
        await CheckAsync(page, "Was a visit missed?", "Yes");
        await ReviewAsync(page);
        await Assertions.Expect(page.Locator("#score")).ToHaveTextAsync("Score 7: band 4 and over");
        await Axe.IfScriptAsync(page, script);
        if (script) await Sideways.FindsNothingAsync(page, [320, 375, 1280]);
        await SendAsync(page);
        await Assertions.Expect(page.Locator(".saved")).ToContainTextAsync("Sent, in time. Score 7.");
        await Assertions.Expect(page.Locator("#score")).ToHaveTextAsync("Score 7: band 4 and over");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Tell the director within a day.");
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("In time");
        await Axe.IfScriptAsync(page, script);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TheSessionEnded_ThePageSaysThatNothingIsSaved_WithTheWayOn_AndGoesOnAfterwards()
    {
        var page = await SignedInAsync(375, script: true, Permission.Contributor, "north", "Team leader");
        await page.GotoAsync(At($"small/returns/early/north/{LastMonth}/fill"));
        await CheckAsync(page, "Is a fifth of posts vacant?", "Yes");
        var said = page.Locator("[data-draft-words]");
        await Assertions.Expect(said).ToContainTextAsync("Draft saved");
        var own = (await page.Context.CookiesAsync()).Single(static cookie => cookie.Name == Cookie);
        await page.Context.ClearCookiesAsync();
        await CheckAsync(page, "Was a visit missed?", "No");
        await Assertions.Expect(said).ToContainTextAsync("Not saved: you are not signed in any more.");
        await Assertions.Expect(said).Not.ToContainTextAsync("Draft saved");
        // It stays in sight, wherever on the page they are.
        await page.EvaluateAsync("scrollTo(0, 0)");
        await Assertions.Expect(said).ToBeInViewportAsync();
        await Axe.FindsNothingAsync(page);
        var other = await page.Context.RunAndWaitForPageAsync(() => said.GetByRole(AriaRole.Link, new() { Name = "Sign in (opens another tab)" }).ClickAsync());
        await Assertions.Expect(other.Locator("h1")).ToHaveTextAsync("Sign in");
        await page.Context.AddCookiesAsync([new Cookie { Name = own.Name, Value = await SessionAsync(_accounts[page.Context]), Url = _site.Address.AbsoluteUri }]);
        await other.CloseAsync();
        await Assertions.Expect(said).ToContainTextAsync("Draft saved", new() { Timeout = 60_000 });
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Group, new() { Name = "Was a visit missed?" }).GetByLabel("No", new() { Exact = true })).ToBeCheckedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ALateOne_SaysWhy_IsSentBackWithAQuestion_AndAnswered()
    {
        var leader = await SignedInAsync(375, script: true, Permission.Contributor, "north", "Team leader");
        await leader.GotoAsync(At($"small/returns/late/north/{Before}/fill"));
        await Assertions.Expect(leader.Locator("main")).ToContainTextAsync("it is late, and you are asked why before it is sent");
        await CheckAsync(leader, "Is a fifth of posts vacant?", "No");
        await CheckAsync(leader, "Was a visit missed?", "No");
        await leader.GetByLabel("Staff absent").FillAsync("2");
        await ReviewAsync(leader);
        await SendAsync(leader);
        await leader.GetByRole(AriaRole.Link, new() { Name = "Say why it is late" }).ClickAsync();
        await Assertions.Expect(leader.GetByLabel("Why it is late")).ToBeFocusedAsync();
        await Axe.FindsNothingAsync(leader);
        await leader.GetByLabel("Why it is late").FillAsync("The office was closed");
        await SendAsync(leader);
        await Assertions.Expect(leader.Locator("main")).ToContainTextAsync("Why it was late: The office was closed");

        var manager = await SignedInAsync(1280, script: true, Permission.Approver, unit: null, "Director");
        await manager.GotoAsync(At($"small/returns/late?period={Before}"));
        await Axe.FindsNothingAsync(manager);
        await manager.GetByRole(AriaRole.Link, new() { Name = "North team" }).First.ClickAsync();
        await manager.GetByRole(AriaRole.Link, new() { Name = "Send it back with a question" }).ClickAsync();
        await Axe.FindsNothingAsync(manager);
        await manager.GetByLabel("Question").FillAsync("Is no post vacant?");
        await manager.GetByRole(AriaRole.Button, new() { Name = "Send it back" }).ClickAsync();
        await Assertions.Expect(manager.Locator(".lead")).ToContainTextAsync("Sent back");

        await leader.GotoAsync(At("small/returns"));
        await Axe.FindsNothingAsync(leader);
        await Assertions.Expect(leader.Locator("section[aria-labelledby=sent-back]")).ToContainTextAsync("Is no post vacant?");
        await leader.Locator("section[aria-labelledby=sent-back] a").First.ClickAsync();
        await CheckAsync(leader, "Is a fifth of posts vacant?", "Yes");
        await ReviewAsync(leader);
        await leader.GetByLabel("Your answer to").FillAsync("One is: the list was old");
        await SendAsync(leader);
        await Assertions.Expect(leader.Locator("main")).ToContainTextAsync("Why it was late: The office was closed");
        await Assertions.Expect(leader.Locator("#score")).ToHaveTextAsync("Score 4: band 4 and over");
        await Assertions.Expect(leader.Locator("section[aria-labelledby=history]")).ToContainTextAsync("Is no post vacant?");
        // Whoever asked reads the answer.
        await manager.ReloadAsync();
        await Assertions.Expect(manager.Locator("section[aria-labelledby=history]")).ToContainTextAsync("Sent again: One is: the list was old.");

        // The other team's is waived, with a reason; who may not is not offered it.
        await Assertions.Expect(leader.GetByRole(AriaRole.Link, new() { Name = "It need not be made" })).ToHaveCountAsync(0);
        await manager.GotoAsync(At($"small/returns/late/south/{Before}"));
        await manager.GetByRole(AriaRole.Link, new() { Name = "It need not be made" }).ClickAsync();
        await Axe.FindsNothingAsync(manager);
        await manager.GetByLabel("Not this time").CheckAsync();
        await manager.GetByLabel("Reason").FillAsync("The team was closed");
        await manager.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(manager.Locator(".lead")).ToContainTextAsync("Waived");
        await Assertions.Expect(manager.Locator("main")).ToContainTextAsync("Reason: The team was closed");
        await leader.Context.CloseAsync();
        await manager.Context.CloseAsync();
    }

    private static string Form(string code, string name, string month, string due) =>
        $"""
        form: {code}
        name: {name}
        frequency: month
        from: {month}
        to: {month}
        asked: {"{kind: team}"}
        due: {due}
        fields:
          - {"{field: vacant, ask: Is a fifth of posts vacant?, answers: {no: 0, yes: 4}, required: yes}"}
          - {"{field: visits, ask: Was a visit missed?, answers: {no: 0, yes: 3}, required: yes}"}
          - {"{field: absent, ask: Staff absent, figure: absent, required: yes}"}
        bands: {"[{band: 0-3, to: 3}, {band: 4-plus, escalation: Tell the director within a day.}]"}

        """;

    private static string Month(int months) => DateTime.UtcNow.AddMonths(months).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Words(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    private static Task CheckAsync(IPage page, string question, string answer) => page.GetByRole(AriaRole.Group, new() { Name = question }).GetByLabel(answer, new() { Exact = true }).CheckAsync();

    private static Task ReviewAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Check your answers" }).ClickAsync();

    private static Task SendAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();

    // With script the draft is kept while it is typed; without it a button keeps it. Then the session ends, and another begins.
    private async Task LoseSessionAsync(IPage page, bool script)
    {
        if (script) await Assertions.Expect(page.Locator("[data-draft-words]")).ToContainTextAsync("Draft saved");
        else await page.GetByRole(AriaRole.Button, new() { Name = "Save for later" }).ClickAsync();
        var cookies = await page.Context.CookiesAsync();
        var own = cookies.Single(static cookie => cookie.Name == Cookie);
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(At("small/returns"));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Sign in");
        await page.Context.AddCookiesAsync([new Cookie { Name = own.Name, Value = await SessionAsync(_accounts[page.Context]), Url = _site.Address.AbsoluteUri }]);
    }

    private string At(string address) => new Uri(_site.Address, address).AbsoluteUri;

    private async Task<IPage> SignedInAsync(int width, bool script, Permission permission, string? unit, string post)
    {
        var owner = Actor.OwnMachine();
        AccountNumber account;
        await using (var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(_folder.File("small.db")), OpenMode.Write, TimeProvider.System))
        {
            account = (await AddAccount.RunAsync(ledger, owner, PersonName.Parse("Test person").Value, EmailAddress.Parse($"{Guid.NewGuid():N}@example.org").Value)).Value.Number;
            _ = (await GiveGrant.RunAsync(ledger, owner, account, new Grant(permission, "small", new Scope(unit is null ? null : UnitCode.Parse(unit).Value, []), new DateOnly(2020, 1, 1)))).Value;
            await GivePost.RunAsync(ledger, owner, account, "small", post, new DateOnly(2020, 1, 1), to: null);
        }

        var page = await papers.Chromium.OpenAsync(At("account/sign-in"), width, script);
        _accounts[page.Context] = account;
        await page.Context.AddCookiesAsync([new Cookie { Name = Cookie, Value = await SessionAsync(account), Url = _site.Address.AbsoluteUri }]);
        return page;
    }

    private async Task<string> SessionAsync(AccountNumber account)
    {
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(_folder.File("small.db")), OpenMode.Write, TimeProvider.System);
        return await BeginSession.RunAsync(ledger, account, "test", "A test");
    }
}
