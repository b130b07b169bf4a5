using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Plumbline.App.Access;
using Plumbline.App.Importing.Beginning;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Importing;

/// <summary>Files imported on the site, as a browser without script does it.</summary>
public class ImportTests(WritingSite site) : IClassFixture<WritingSite>
{
    private const string Begin = "/sample-trust/import";

    private static Dictionary<string, string?> Typed(params (string Name, string? Value)[] fields) => fields.ToDictionary(static field => field.Name, static field => field.Value, StringComparer.Ordinal);

    private async Task<(string Address, IHtmlDocument Page)> UploadAsync(string csv, string name = "figures.csv")
    {
        var sent = await site.SendAsync(await site.PageAsync(Begin), Begin, "read", files: [(name, Encoding.UTF8.GetBytes(csv))]);
        Assert.True(sent.Status == HttpStatusCode.SeeOther, sent.Text);
        return (sent.Location!, await ReadAsync(sent.Location!));
    }

    private static string Plain(IHtmlDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    // Until the files are read, the page tells how far they are.
    private async Task<IHtmlDocument> ReadAsync(string address)
    {
        while (true)
        {
            var page = await site.PageAsync(address);
            if (page.QuerySelector("[data-job]") is null) return page;
            await Task.Delay(100);
        }
    }

    [Fact]
    public async Task AFileOfKnownLabels_IsAcceptedAsOneChange_AndForgotten()
    {
        var before = await site.HeadAsync();
        var (address, page) = await UploadAsync("indicator,unit,period,value\nsickness-monthly,trust,2024-01,6.5%\nsickness-monthly,trust,2024-02,6.6%\n");
        Assert.Contains("2 new", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await site.HeadAsync());
        var sent = await site.SendAsync(page, address, "accept", Typed(("reason", "The return of February")));
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        Assert.Equal($"/sample-trust/changes/{before + 1}?saved={before + 1}", sent.Location);
        var change = await site.LatestAsync();
        Assert.Equal((2, "The return of February", "figures.csv"), (change.Observations, change.Reason, change.Source));
        using var gone = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        var written = await site.PageAsync(sent.Location!);
        var undo = written.QuerySelector("main a[href$='/undo']")!.GetAttribute("href")!;
        var unsaid = await site.SendAsync(await site.PageAsync(undo), undo, "undo", Typed(("reason", "")));
        Assert.Contains("Say why", Assert.Single(unsaid.Problems), StringComparison.Ordinal);
        var undone = await site.SendAsync(unsaid.Page, undo, "undo", Typed(("reason", "It was the return of another trust.")));
        Assert.Equal($"/sample-trust/changes/{before + 1}?saved={before + 2}", undone.Location);
        Assert.Equal(("It was the return of another trust.", 2), ((await site.LatestAsync()).Reason, (await site.LatestAsync()).Observations));
        var again = await site.SendAsync(unsaid.Page, undo, "undo", Typed(("reason", "Once more.")));
        Assert.NotEqual(HttpStatusCode.InternalServerError, again.Status);
    }

    [Fact]
    public async Task UnknownLabels_AreSettledTogether_AndRemembered()
    {
        const string csv = "indicator,unit,period,value\nSickness rate of everybody,trust,2024-05,6.5%\nNothing we know,trust,2024-05,3\n";
        var (address, page) = await UploadAsync(csv, "labels.csv");
        Assert.Equal(2, page.QuerySelectorAll(".text-choice").Length);
        Assert.DoesNotContain(page.QuerySelectorAll("button[name=act]"), static button => button.GetAttribute("value") == "accept");
        var wrong = await site.SendAsync(page, address, "read", Typed(("other-0", "no-such-measure"), ("decision-1", "skip")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("#other-0", wrong.Page.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
        var settled = await site.SendAsync(wrong.Page, address, "read", Typed(("other-0", "sickness-monthly")));
        Assert.Equal(HttpStatusCode.SeeOther, settled.Status);
        var ready = await ReadAsync(settled.Location!);
        var accepted = await site.SendAsync(ready, address, "accept");
        Assert.True(accepted.Status == HttpStatusCode.SeeOther, accepted.Text);
        var written = await site.PageAsync(accepted.Location!.Split('?')[0]);
        Assert.Contains("“Sickness rate of everybody” added, means Sickness absence", Plain(written), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("“Nothing we know” added, its rows are left out", Plain(written), StringComparison.OrdinalIgnoreCase);
        var (_, again) = await UploadAsync(csv, "labels.csv");
        Assert.Empty(again.QuerySelectorAll(".text-choice"));
    }

    [Fact]
    public async Task RefusedCells_AreListedWithTheirPlace_AndNothingCanBeAccepted()
    {
        var (_, page) = await UploadAsync("indicator,unit,period,value\nsickness-monthly,trust,2024-07,soon\n", "wrong.csv");
        Assert.Contains("wrong.csv, row 2, column 4", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("button[name=act]"), static button => button.GetAttribute("value") == "accept");
    }

    [Fact]
    public async Task OtherChoices_AreAppliedByReadingAgain_AndWrongOnesAreSaid()
    {
        var (address, page) = await UploadAsync("period,value\n2024-08,6.5%\n", "bare.csv");
        var wrong = await site.SendAsync(page, address, "read", Typed(("indicator", "sickness"), ("year", "soon")));
        Assert.Equal(2, wrong.Problems.Count);
        var right = await site.SendAsync(wrong.Page, address, "read", Typed(("indicator", "sickness-monthly"), ("year", "")));
        Assert.Equal(HttpStatusCode.SeeOther, right.Status);
        Assert.Contains("1 new", (await ReadAsync(address)).QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APastedTable_IsAFileToo_AndADiscardedOneIsGone()
    {
        var sent = await site.SendAsync(await site.PageAsync(Begin), Begin, "read", Typed(("pasted", "indicator\tperiod\tvalue\nsickness-monthly\t2024-09\t6.5%\n")), []);
        var page = await ReadAsync(sent.Location!);
        Assert.Contains("1 new", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        var discarded = await site.SendAsync(page, sent.Location!, "discard");
        Assert.Equal(Begin, discarded.Location);
        using var gone = await site.Client.GetAsync(new Uri(sent.Location!, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Theory]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("javascript:alert(1)//")]
    [InlineData("{{7*7}} ${7*7} @(7*7)")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\u202Etxt.exe")]
    public async Task WhatIsHostile_IsShownAsText_InLabelsFilesAndHeadings(string nasty)
    {
        var quoted = nasty.Replace("\"", "\"\"", StringComparison.Ordinal);
        var (_, page) = await UploadAsync($"indicator,unit,period,value,\"{quoted}\"\n\"{quoted} a\",\"{quoted}\",2024-10,1,\"{quoted}\"\nsickness-monthly,trust,2024-10,\"{quoted}\",x\n", "x" + nasty.Replace("\"", "", StringComparison.Ordinal) + ".csv");
        Assert.Empty(page.QuerySelectorAll("img, main script:not([src]), [onerror], a[href^='javascript:']"));
        Assert.All(page.QuerySelectorAll("main script"), static script => Assert.StartsWith("/", script.GetAttribute("src"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIsNoFile_OrTooLarge_IsRefusedInWords()
    {
        var nothing = await site.SendAsync(await site.PageAsync(Begin), Begin, "read", files: []);
        Assert.Contains("no file", Assert.Single(nothing.Problems), StringComparison.Ordinal);
        var large = await site.SendAsync(await site.PageAsync(Begin), Begin, "read", files: [("large.csv", new byte[50_000_001])]);
        Assert.Contains("50 MB", Assert.Single(large.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("minutes.pdf", "%PDF-1.7 anything", "a PDF")]
    [InlineData("photo.xlsx", "\u0001\u0002\u0000\u0003 not a workbook", "no workbook")]
    [InlineData("broken.xlsx", "PK\u0003\u0004 cut short", "broken.xlsx")]
    public async Task WhatHoldsNoTable_IsRefusedWhereItIsChosen(string name, string content, string says)
    {
        var sent = await site.SendAsync(await site.PageAsync(Begin), Begin, "read", files: [("good.csv", "period,value\n2024-01,5\n"u8.ToArray()), (name, Encoding.Latin1.GetBytes(content))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        var problem = Assert.Single(sent.Problems);
        Assert.Contains(name, problem, StringComparison.Ordinal);
        Assert.Contains(says, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Indicator,Unit,Nov-23,Dec-23\nSickness absence in the month,Percent of all,6.10%,6.98%\nUV light,Number of hands,84%,85%\n")]
    [InlineData("indicator,unit,period,value\nsickness-monthly,Percent of all,2023-11,6.10%\n")]
    [InlineData("period,Unit,sickness-monthly\n2023-11,Percent of all,6.10%\n")]
    public async Task AColumnOfUnitsThatHoldsNone_CanBeLeftOut(string csv)
    {
        var (address, page) = await UploadAsync(csv, "measures.csv");
        var choice = page.QuerySelector(".text-choice input[type=radio][value=column]")!;
        Assert.Contains("the column “unit”", choice.ParentElement!.TextContent, StringComparison.OrdinalIgnoreCase);
        var settled = await site.SendAsync(page, address, "read", Typed((choice.GetAttribute("name")!, "column")));
        Assert.Equal(HttpStatusCode.SeeOther, settled.Status);
        var read = await ReadAsync(address);
        Assert.DoesNotContain(read.QuerySelectorAll(".text-choice .muted"), static kind => kind.TextContent.Contains("as a unit", StringComparison.Ordinal));
        Assert.Equal("Unit", read.QuerySelector("#ignored")!.TextContent.Trim(), ignoreCase: true);
        Assert.Null(read.QuerySelector("#refused"));
    }

    [Theory]
    [InlineData("Indicator,Unit,Nov-23,Dec-23\nSickness absence in the month,%,6.10%,6.98%\nUV light compliance,%,84%,85%\n")]
    [InlineData("indicator,unit,period,value\nsickness-monthly,%,2023-11,6.10%\n")]
    public async Task AColumnOfUnitsOfMeasure_IsNotRead_AndSaidSo(string csv)
    {
        var (_, page) = await UploadAsync(csv, "dashboard.csv");
        Assert.Null(page.QuerySelector("#refused"));
        Assert.DoesNotContain("as a unit", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("says what the figures are counted in, and names no unit: not read", Plain(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheWordsOfAPage_NameNoOptionOfTheCommand()
    {
        var (_, page) = await UploadAsync("indicator,unit,period,value\nsickness-monthly,Nowhere,2024-05,6.5%\nsickness-monthly,trust,2024-06,-\n", "words.csv");
        Assert.NotEmpty(page.QuerySelectorAll("#refused ~ div td"));
        Assert.DoesNotContain("--", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(".csv", page.QuerySelector("#refused")!.ParentElement!.QuerySelector("tbody")!.TextContent.Replace("words.csv", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnImportLeftHalfWay_IsListedWhereFilesAreChosen_UntilItIsDiscarded()
    {
        var (address, page) = await UploadAsync("indicator,unit,period,value\nsickness-monthly,trust,2024-11,6.5%\n", "half-way.csv");
        Assert.Contains((await site.PageAsync(Begin)).QuerySelectorAll("main a"), link => link.GetAttribute("href") == address && link.TextContent == "half-way.csv");
        await site.SendAsync(page, address, "discard");
        Assert.DoesNotContain((await site.PageAsync(Begin)).QuerySelectorAll("main a"), link => link.GetAttribute("href") == address);
    }

    [Fact]
    public async Task AcceptPressedSeveralTimes_IsAnsweredAlike_AndWritesOneChange()
    {
        var before = await site.HeadAsync();
        var (address, page) = await UploadAsync("indicator,unit,period,value\nsickness-monthly,trust,2024-12,6.5%\n", "twice.csv");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => site.SendAsync(page, address, "accept")));
        Assert.All([.. answers, await site.SendAsync(page, address, "accept")], sent => Assert.Equal($"/sample-trust/changes/{before + 1}?saved={before + 1}", sent.Location));
        Assert.Equal(before + 1, await site.HeadAsync());
    }

    [Fact]
    public async Task TheSameNumberWithOtherDecimals_IsSaid()
    {
        var (address, page) = await UploadAsync("indicator,unit,period,value\nsickness-monthly,trust,2025-01,6%\nsickness-monthly,trust,2025-02,6.5%\n", "first.csv");
        await site.SendAsync(page, address, "accept");
        var (_, again) = await UploadAsync("indicator,unit,period,value\nsickness-monthly,trust,2025-01,6.00%\nsickness-monthly,trust,2025-02,6.6%\n", "again.csv");
        Assert.Contains("1 of the changed figures is the same number with other decimals", again.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("January 2025", again.QuerySelector("#changed")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatAnotherAccountBegan_IsNotThere()
    {
        var theirs = await BeginImport.RunAsync(site.Ledger, Others(), SampleSite.Trust, [("theirs.csv", "a,b\n"u8.ToArray())]);
        foreach (var address in new[] { $"/sample-trust/import/{theirs.Value}", $"/sample-trust/import/{theirs.Value}/state", "/sample-trust/import/0123" })
        {
            using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static Actor Others() => Actor.Of(Core.Access.AccountNumber.Random(), "Analyst", [new Core.Access.Grant(Core.Access.Permission.Analyst, null, Core.Access.Scope.Whole, DateOnly.MinValue)]);
}
