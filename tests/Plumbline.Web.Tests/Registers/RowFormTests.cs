using System.Net;
using Plumbline.App.Access;
using Plumbline.App.Registers;
using Plumbline.App.Registers.Writing;

namespace Plumbline.Web.Tests.Registers;

/// <summary>The forms that write a row: a new one, a change, its end.</summary>
public sealed class RowFormTests : RegisterSite
{
    // The journey of whoever keeps a register: a row is added, and changed; a double click makes one row.
    [Fact]
    public async Task ARow_IsAdded_AndChanged_AndEnded()
    {
        var form = await Browser().OpenAsync(Register + "/new");
        await form.SendAsync("save", ("row", "Ride!"), ("field-study", ""), ("field-state", "open"));
        Assert.Equal(2, form.Problems.Count);
        await form.SendAsync("save", ("row", "ride"), ("field-study", "Riding"), ("field-state", "open"));
        Assert.StartsWith("/body/registers/studies/ride", form.Location, StringComparison.Ordinal);
        form = await Browser().OpenAsync(Register + "/ride/edit");
        Assert.Equal("Riding", form.Value("field-study"));
        await form.SendAsync("save");
        Assert.Contains("Nothing is changed", Assert.Single(form.Problems), StringComparison.Ordinal);
        await form.SendAsync("save", ("field-study", "Riding out"));
        Assert.Contains(form.Problems, static problem => problem.Contains("Say why it is changed.", StringComparison.Ordinal));
        await form.SendAsync("save", ("field-study", "Riding out"), ("reason", "Its new name"));
        Assert.NotNull(form.Location);
        Assert.Equal("Riding out", (await RowAsync("ride")).Values["study"]);
        form = await Browser().OpenAsync(Register + "/ride/edit");
        await form.SendAsync("end", ("ended", Written(Today)), ("end-reason", "It is over"));
        Assert.Contains(form.Problems, static problem => problem.Contains("Tick the box", StringComparison.Ordinal));
        await form.SendAsync("end", ("ended", Written(Today)), ("end-reason", "It is over"), ("sure", "yes"));
        Assert.Equal(Today, (await RowAsync("ride")).To);
        var page = await Browser().OpenAsync(Register + "/ride");
        Assert.Contains("It is over", page.Main, StringComparison.Ordinal);
        Assert.StartsWith("It ends on ", page.Page.QuerySelector("main .lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Edit or take up again", page.Main, StringComparison.Ordinal);
        form = await Browser().OpenAsync(Register + "/ride/edit");
        await form.SendAsync("save", ("to", ""), ("reason", "Taken up again"));
        Assert.Null((await RowAsync("ride")).To);
    }

    // A row that comes in a later month than the latest figure is seen at once; the month in which another will come can be chosen.
    [Fact]
    public async Task ARowThatComes_IsSeen_InThePageItsFileAndTheApi()
    {
        var next = new DateOnly(Today.Year, Today.Month, 1).AddMonths(1);
        foreach (var (code, from) in new[] { ("ride", Today), ("row-boats", next) })
        {
            var form = await Browser().OpenAsync(Register + "/new");
            await form.SendAsync("save", ("row", code), ("field-study", $"Study {code}"), ("field-state", "open"), ("from", Written(from)));
            Assert.NotNull(form.Location);
        }

        var page = await Browser().OpenAsync(Register);
        Assert.Contains("Study ride", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Study row-boats", page.Main, StringComparison.Ordinal);
        Assert.Equal($"{Today:yyyy-MM}", page.Page.QuerySelector("select[name=period] option[selected]")!.GetAttribute("value"));
        Assert.Equal($"{next:yyyy-MM}", page.Page.QuerySelector("select[name=period] option")!.GetAttribute("value"));
        Assert.Contains("Study row-boats", (await Browser().OpenAsync($"{Register}?period={next:yyyy-MM}")).Main, StringComparison.Ordinal);
        foreach (var file in new[] { Register + ".csv", "/api/v1/body/registers/studies.csv" })
            Assert.Contains($"row,from,to,study,state,recruited {Today:yyyy-MM},double_of\nclimb,", (await Client.GetStringAsync(new Uri(file, UriKind.Relative))).Replace("\r", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($"studies,Studies,,{Today:yyyy-MM},4,", await Client.GetStringAsync(new Uri("/api/v1/body/registers.csv", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatSomebodyElseChangedMeanwhile_IsShown_AndNothingTypedIsLost()
    {
        var form = await Browser().OpenAsync(Register + "/walk/edit");
        var definitions = await DefinitionsAsync();
        var register = FindRegister.Run(definitions, "studies").Value;
        var row = await RowAsync("walk");
        await WriteRow.RunAsync(Ledger, definitions, Actor.OwnMachine("Head of Research"), register, row with { Values = row.Values.SetItem("study", "Walking far") }, "A longer way", definitions.Position.Number);
        await form.SendAsync("save", ("field-study", "Walking fast"), ("reason", "Faster"));
        Assert.Null(form.Location);
        Assert.Contains("Walking far", form.Main, StringComparison.Ordinal);
        Assert.Contains("Head of Research", form.Main, StringComparison.Ordinal);
        Assert.Equal("Walking fast", form.Value("field-study"));
        Assert.Equal("Walking far", (await RowAsync("walk")).Values["study"]);
    }

    [Theory]
    [InlineData("__RequestVerificationToken")]
    [InlineData("__RequestVerificationToken", "_draft", "_base=soon")]
    public async Task WhatDoesNotSayAtWhichChangeItWasOpened_IsNotTaken(params string[] sent)
    {
        var form = await Browser().OpenAsync(Register + "/walk/edit");
        var head = await Ledger.HeadAsync("body");
        await form.SendAloneAsync("save", sent, [("field-study", "Walking fast"), ("reason", "Faster"), .. sent.Where(static one => one.Contains('=', StringComparison.Ordinal)).Select(static one => (one.Split('=')[0], one.Split('=')[1]))]);
        Assert.Equal(HttpStatusCode.BadRequest, form.Status);
        Assert.Contains("Nothing was saved.", form.Main, StringComparison.Ordinal);
        Assert.Equal(head, await Ledger.HeadAsync("body"));
    }

    [Fact]
    public async Task AFieldThatWasNotSent_StaysAsItIs()
    {
        var form = await Browser().OpenAsync(Register + "/walk/edit");
        await form.SendAloneAsync("save", ["__RequestVerificationToken", "_base", "_draft"], ("field-study", "Walking fast"), ("from", "2019-04-01"), ("reason", "Faster"));
        Assert.NotNull(form.Location);
        var row = await RowAsync("walk");
        Assert.Equal(("Walking fast", "open", new DateOnly(2019, 4, 1)), (row.Values["study"], row.Values["state"], row.From));
        form = await Browser().OpenAsync(Register + "/walk/edit");
        await form.SendAloneAsync("save", ["__RequestVerificationToken", "_base", "_draft"], ("field-state", ""), ("reason", "Not known"));
        row = await RowAsync("walk");
        Assert.Equal(("Walking fast", false, new DateOnly(2019, 4, 1)), (row.Values["study"], row.Values.ContainsKey("state"), row.From));
    }

    [Theory]
    [InlineData("Pain Relief", "pain-relief")]
    [InlineData("  Café, «été» ", "cafe-ete")]
    [InlineData("New", "row")]
    [InlineData("Walk", "walk-2")]
    public async Task ACodeThatIsLeftBlank_IsMadeFromWhatTheRowSaysFirst(string study, string code)
    {
        var form = await Browser().OpenAsync(Register + "/new");
        await form.SendAsync("save", ("field-study", study), ("field-state", "open"));
        Assert.StartsWith($"{Register}/{code}?", form.Location, StringComparison.Ordinal);
    }

    // Two rows that say the same are told before anything is saved; whoever has read it saves the second.
    [Fact]
    public async Task ARowThatSaysTheSame_IsToldFirst_AndSavedAllTheSame()
    {
        var form = await Browser().OpenAsync(Awards + "/new");
        var head = await Ledger.HeadAsync("body");
        await form.SendAsync("save", ("field-award", " first  prize"), ("field-year", "2020"));
        Assert.Null(form.Location);
        Assert.Equal(head, await Ledger.HeadAsync("body"));
        Assert.Contains("There is already a row with this award and year", form.Main, StringComparison.Ordinal);
        Assert.Equal(Awards + "/prize", form.Page.QuerySelector("section[aria-labelledby=repeated] a")!.GetAttribute("href"));
        Assert.Equal("first  prize", form.Value("field-award")?.Trim());
        await form.SendAsync("save", ("field-award", "First prize"), ("field-year", "2021"));
        Assert.StartsWith(Awards + "/first-prize?", form.Location, StringComparison.Ordinal);

        form = await Browser().OpenAsync(Awards + "/first-prize/edit");
        await form.SendAsync("save", ("field-year", "2020"), ("reason", "The year was wrong"));
        Assert.Contains("There is already a row with this award and year", form.Main, StringComparison.Ordinal);
        await form.SendAsync("save", ("field-year", "2020"), ("reason", "The year was wrong"));
        Assert.NotNull(form.Location);
        Assert.Contains("It is the same thing as row first-prize entered again, with the same award and year. It is counted once.", (await Browser().OpenAsync(Awards + "/prize")).Main, StringComparison.Ordinal);
        Assert.Contains("Row prize is the same thing entered again, with the same award and year. It is counted once.", (await Browser().OpenAsync(Awards + "/first-prize")).Main, StringComparison.Ordinal);
        // What repeated another before asks nothing when it is changed again.
        form = await Browser().OpenAsync(Awards + "/first-prize/edit");
        await form.SendAsync("save", ("from", "2020-01-01"), ("reason", "Its first day"));
        Assert.NotNull(form.Location);
    }

    [Fact]
    public async Task EverythingThatIsWrong_IsToldAtOnce()
    {
        var form = await Browser().OpenAsync(Awards + "/new");
        await form.SendAsync("save", ("row", "prize"), ("field-award", ""), ("field-worth", "a lot"), ("from", "soon"));
        Assert.Equal(4, form.Problems.Count);
        Assert.Contains(form.Problems, static problem => problem.Contains("Enter the award.", StringComparison.Ordinal));
        Assert.Contains(form.Problems, static problem => problem.Contains("expected a code that no row of the register has", StringComparison.Ordinal));
    }

    // A figure after the last day would be in no total, and a day in the next century is a slip.
    [Theory]
    [InlineData("2024-02-29", "expected 2024-03-01 or a later day: it has a figure for March 2024, which would be in no total")]
    [InlineData("3000-01-01", "10 years from today")]
    [InlineData("2024-03-15", null)]
    public async Task ALastDay_BeforeAFigure_OrFarAhead_IsRefused(string day, string? said)
    {
        var form = await Browser().OpenAsync(Register + "/walk/edit");
        await form.SendAsync("end", ("ended", day), ("end-reason", "It is over"), ("sure", "yes"));
        if (said is null) Assert.NotNull(form.Location);
        else Assert.Contains(said, Assert.Single(form.Problems), StringComparison.Ordinal);
    }
}
