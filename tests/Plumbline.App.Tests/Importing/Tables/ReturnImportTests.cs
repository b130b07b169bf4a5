using System.Globalization;
using System.Text;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Importing.Options;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Definitions.Returns;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;

namespace Plumbline.App.Tests.Importing.Tables;

/// <summary>Tables of returns: what comes in as answers, figures and returns, what is refused with its cell, and what stays of what is there.</summary>
public sealed class ReturnImportTests : IAsyncLifetime
{
    private const string Header = "form,unit,period,field,value,note,by,at\n";

    private readonly ReturnsFolder _folder = new();
    private ImportStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await ImportStore.OfFolderAsync(_folder.Files.Path);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task AReturn_ComesInWhole_AndASecondTimeNot()
    {
        var text = Header + "tool,north,2020-01,vacancies,partly,Two of nine,Team Manager,\ntool,north,2020-01,sickness,No,,,\ntool,north,2020-01,absent,3,Flu,,\ntool,north,2020-01,moved,,,,\n";
        using (var preview = await _store.PreviewAsync("january.csv", text))
        {
            Assert.Empty(preview.Refused);
            Assert.Equal(1, preview.Counts.New);
            Assert.Equal(["answer: 2 new", "return: 1 new"], preview.Definitions.Select(static one => $"{one.Label}: {one.New} new"));
            Assert.Equal(["vacancies: partly january.csv:2:5", "sickness: no january.csv:3:5", "tool: returned, 3 of 4 answered january.csv:2:5"], preview.NewDefinitions.Select(static one => $"{one.Value} {one.Source}"));
            Assert.Equal("answers", Assert.Single(preview.Tables).Of);
            Assert.Contains(preview.Remarks, static remark => remark.Text == "one row without an answer: not read");
        }

        Assert.IsType<CommitResult.Committed>(await _store.ImportAsync("january.csv", Encoding.UTF8.GetBytes(text)));
        var made = Assert.Single(await ReturnsAsync());
        Assert.Equal(("Returned", "vacancies sickness absent"), (made.State.ToString(), string.Join(' ', made.Answered)));
        Assert.NotNull(made.At);
        Assert.Contains("staff-absent|north|2020-01|3|||reported||Flu", await _store.FiguresAsync());
        Assert.IsType<CommitResult.NothingNew>(await _store.ImportAsync("january.csv", Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public async Task AnIncompleteReturn_IsTold_AndCompletedLater_KeepsWhenItWasReceived()
    {
        using (var preview = await _store.PreviewAsync("a.csv", Header + "tool,north,2020-01,,returned,,,2020-02-01T10:00\ntool,north,2020-01,absent,3,,,\n"))
            Assert.Contains(preview.Remarks, static remark => remark.Text == "the return of north for 2020-01 is incomplete: vacancies and sickness are not answered" && remark.Place == "a.csv:2:5");
        await ImportAsync(Header + "tool,north,2020-01,,returned,Late,,2020-02-01T10:00\ntool,north,2020-01,absent,3,,,\n");
        await ImportAsync(Header + "tool,north,2020-01,vacancies,yes,,,\n");
        Assert.Equal(("2020-02-01T10:00", null, "vacancies absent", "Late"), Said(Assert.Single(await ReturnsAsync())));
        await ImportAsync(Header + "tool,north,2020-01,sickness,yes,,,2020-02-09T08:00\n");
        Assert.Equal(("2020-02-01T10:00", "2020-02-09T08:00", "vacancies sickness absent", "Late"), Said(Assert.Single(await ReturnsAsync())));
        await ImportAsync(Header + "tool,north,2020-01,sickness,no,,,2020-02-12T08:00\n");
        Assert.Equal("no", (await AnswersAsync()).Single(static one => one.Field.ToString() == "sickness").Value);
    }

    // A period that the table lacks is of the option, which is then of use; where the table has it, the option is of none.
    [Theory]
    [InlineData("unit,field,value\nnorth,vacancies,no\n", false)]
    [InlineData("unit,period,field,value\nnorth,2020-01,vacancies,no\n", true)]
    public async Task PeriodByOption_IsOfUse_WhereTheTableHasNone(string text, bool isOfNoUse)
    {
        using var preview = await _store.PreviewAsync("a.csv", Encoding.UTF8.GetBytes(text), new ImportOptions { Form = FormCode.Parse("tool").Value, Period = "2020-01" });
        Assert.Equal(["answer: 1 new", "return: 1 new"], preview.Definitions.Select(static one => $"{one.Label}: {one.New} new"));
        Assert.Equal(isOfNoUse, preview.Remarks.Any(static remark => remark.Text.StartsWith("--period is of no use", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task WhatTheFileDoesNotSay_Stays()
    {
        await ImportAsync(Header + "tool,north,2020-01,,sent-back,Which?,Team Manager,2020-02-01T10:00\ntool,north,2020-01,vacancies,yes,Two of nine,Matron,2020-02-01T10:00\n");
        await ImportAsync("unit,period,field,value\nnorth,2020-01,vacancies,no\n", new ImportOptions { Form = FormCode.Parse("tool").Value });
        var answer = Assert.Single(await AnswersAsync());
        Assert.Equal(("no", "Two of nine", "Matron"), (answer.Value, answer.Note, answer.By));
        var made = Assert.Single(await ReturnsAsync());
        Assert.Equal((ReturnState.Returned, null, "Team Manager"), (made.State, made.Note, made.By));
    }

    // As people write: names for codes, words in any case, the question for its code.
    [Theory]
    [InlineData("The tool,North,Jan-20,vacancies,PARTLY,,,", "partly")]
    [InlineData("TOOL,north,January 2020,Is a fifth of posts vacant?,Yes,,,", "yes")]
    [InlineData("tool,NORTH,2020-01,Vacancies,Y,,,", "yes")]
    [InlineData("tool,north,2020-01,vacancies,FALSE,,,", "no")]
    [InlineData("tool,north,2020-01,vacancies,n,,,", "no")]
    public async Task Words_AreReadAsPeopleWriteThem(string row, string read)
    {
        await ImportAsync(Header + row + "\n");
        Assert.Equal(read, Assert.Single(await AnswersAsync()).Value);
    }

    [Theory]
    [InlineData("tol,north,2020-01,vacancies,yes,,,", "a.csv:2:1: found “tol”; expected a form of forms/, perhaps “tool”")]
    [InlineData("tool,norht,2020-01,vacancies,yes,,,", "a.csv:2:2: found “norht”; expected a unit, by code")]
    [InlineData("tool,office,2020-01,vacancies,yes,,,", "a.csv:2:2: found “office”; expected a unit that tool is asked of for 2020-01")]
    [InlineData("tool,north,2020-05,vacancies,yes,,,", "a.csv:2:3: found “2020-05”; expected a period for which tool was asked; nobody was asked then: The tool was suspended")]
    [InlineData("tool,north,2020-07,vacancies,yes,,,", "a.csv:2:3: found “2020-07”; expected a period that has begun")]
    [InlineData("tool,north,2020-07,,returned,,,", "a.csv:2:3: found “2020-07”; expected a period that has begun")]
    [InlineData("tool,north,2020-01,absent,no,,,", "a.csv:2:5: found “no”, a word, though the indicator is a count; expected a whole number, 0 or more")]
    [InlineData("tool,north,2020-01,vacant,yes,,,", "a.csv:2:4: found “vacant”; expected a field of the form tool, or nothing for the return itself")]
    [InlineData("tool,north,2020-01,vacancies,maybe,,,", "a.csv:2:5: found “maybe”; expected one of no, partly, yes")]
    [InlineData("tool,north,2020-01,vacancies,2,,,", "a.csv:2:5: found “2”; expected one of no, partly, yes")]
    [InlineData("tool,north,2020-01,,returned,,,2099-02-01T10:00", "a.csv:2:8: found “2099-02-01T10:00”; expected a time that has come, not later than 2020-06-30")]
    [InlineData("tool,north,2020-01,vacancies,yes,,,2099-02-01T10:00", "a.csv:2:8: found “2099-02-01T10:00”; expected a time that has come, not later than 2020-06-30")]
    [InlineData("tool,north,2020-01,absent,three,,,", "a.csv:2:5: found “three”; expected the figure in digits, such as 10 or 0.5")]
    [InlineData("tool,north,2020-01,absent,=1+1,,,", "a.csv:2:5: found “=1+1”, which a spreadsheet would")]
    [InlineData("tool,north,2020-01,absent,-3,,,", "a.csv:2:5: found “-3”, below 0, though the indicator is a count; expected a whole number, 0 or more: correct the figure, or the measure in indicators.csv")]
    [InlineData("tool,north,2020-01,moved,2.5,,,", "a.csv:2:5: found “2.5”, a number with decimals, though the indicator counts whole things; expected a whole number, 0 or more: correct it, or give its indicator decimals")]
    [InlineData("tool,north,2020-01,,waived,,,", "a.csv:2:6: found nothing; expected a note with the reason why it need not be returned")]
    [InlineData("tool,north,2020-01,vacancies,yes,,,\ntool,north,2020-01,vacancies,no,,,", "a.csv:3:5: found the answer of north to vacancies for 2020-01 a second time; expected each once; it stands in a.csv:2:5 as yes")]
    [InlineData("tool,north,2020-01,,returned,,,\ntool,north,2020-01,,waived,Off,,", "a.csv:3:5: found the return of north for 2020-01 a second time; expected each once; it stands in a.csv:2:5 with other content")]
    [InlineData("tool,north,2020-01,,not-applicable,,,", "a.csv:2:5: found not-applicable without a reason; expected a note with the reason why the form does not apply")]
    [InlineData("tool,north,2020-01,,not-applicable,,,\ntool,north,2020-01,absent,1,,,", "a.csv:2:5: found one answer beside not-applicable; expected no answers where the form does not apply, or the value returned")]
    public async Task AFault_IsRefusedWithItsCell(string rows, string expected)
    {
        using var preview = await _store.PreviewAsync("a.csv", Header + rows + "\n", ImportOptions.None with { Today = new DateOnly(2020, 6, 30) });
        Assert.StartsWith(expected, Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
        Assert.False(preview.IsAcceptable);
    }

    [Fact]
    public async Task AWordThatIsReadAsAnAnswer_IsTold()
    {
        using var preview = await _store.PreviewAsync("a.csv", Header + "tool,north,2020-01,vacancies,TRUE,,,\ntool,north,2020-01,sickness,YES,,,\n");
        Assert.Equal(["a.csv:2:5 “TRUE” is read as the answer “yes”"], preview.Remarks.Where(static remark => remark.Text.Contains("is read as", StringComparison.Ordinal)).Select(static remark => $"{remark.Place} {remark.Text}"));
    }

    // The file and the site have one rule: what was waived is made now, what was sent back keeps when it came and why it was late.
    [Fact]
    public async Task ARowOfTheReturnItself_BesideItsAnswers_IsReadByTheRuleOfTheSite()
    {
        await ImportAsync(Header + "tool,north,2020-01,,waived,Moved,,2020-01-20T10:00\n");
        await ImportAsync(Header + "tool,north,2020-01,,returned,,,\ntool,north,2020-01,vacancies,yes,,,2020-02-20T10:00\n");
        Assert.Equal(("2020-02-20T10:00", null, "vacancies", null), Said(Assert.Single(await ReturnsAsync())));
        await ImportAsync(Header + "tool,north,2020-01,,returned,Snow,,\ntool,north,2020-01,sickness,yes,,,2020-02-21T10:00\ntool,north,2020-01,absent,2,,,2020-02-21T11:00\n");
        await ImportAsync(Header + "tool,north,2020-01,,sent-back,Which?,,\n");
        await ImportAsync(Header + "tool,north,2020-01,,returned,,,\ntool,north,2020-01,sickness,no,,,\n");
        Assert.Equal(("2020-02-20T10:00", "2020-02-21T11:00", "vacancies sickness absent", "Snow"), Said(Assert.Single(await ReturnsAsync())));
    }

    [Theory]
    [InlineData("form,unit,period,field,value,colour\ntool,north,2020-01,vacancies,yes,red\n", "a.csv:1:6: found column “colour”; expected one of form, unit, period, field, value, note, by, at, answered, completed; or ignore the column by name")]
    [InlineData("form,unit,period,field,value,value\ntool,north,2020-01,vacancies,yes,no\n", "a.csv:1:6: found column “value” a second time; expected each column once")]
    [InlineData("form,period,field,value\ntool,2020-01,vacancies,yes\n", "a.csv:1:0: found no column “unit”; expected a column “unit”, or --unit for the one unit whose return it is")]
    [InlineData("form,unit,field,value\ntool,north,vacancies,yes\n", "a.csv:1:0: found no column “period”; expected a column “period”, or --period for the one period that was returned")]
    public async Task Columns_AreThoseOfReturns(string text, string expected)
    {
        using var preview = await _store.PreviewAsync("a.csv", text);
        Assert.Equal(expected, Assert.Single(preview.Refused).ToString());
    }

    [Fact]
    public async Task OtherEncodings_AreReadAlike()
    {
        await _store.ImportAsync("a.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Header + "tool,north,2020-01,vacancies,yes,Caf\u00e9,,\n")]);
        Assert.Equal("Caf\u00e9", Assert.Single(await AnswersAsync()).Note);
    }

    [Fact]
    public async Task APeriodThatIsGiven_IsOfUse_WhereTheTableHasNone()
    {
        using var preview = await _store.PreviewAsync("a.csv", "form,unit,field,value\ntool,north,vacancies,no\ntool,north,sickness,no\ntool,north,absent,1\n", new ImportOptions { Period = "2020-01" });
        Assert.Empty(preview.Refused);
        Assert.DoesNotContain(preview.Remarks, static remark => remark.Text.Contains("of no use", StringComparison.Ordinal));
    }

    // That none need be made may be said before.
    [Fact]
    public async Task APeriodToCome_MayBeWaived()
    {
        using var preview = await _store.PreviewAsync("a.csv", Header + "tool,north,2020-07,,waived,The team closes,,\n", ImportOptions.None with { Today = new DateOnly(2020, 6, 30) });
        Assert.Empty(preview.Refused);
    }

    [Fact]
    public async Task ATextThatCouldRun_StaysText()
    {
        await ImportAsync(Header + "tool,north,2020-01,vacancies,yes,=cmd|x,,\n");
        Assert.Equal("=cmd|x", Assert.Single(await AnswersAsync()).Note);
    }

    private static (string? At, string? Completed, string Answered, string? Note) Said(UnitReturn one) =>
        (one.At?.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), one.Completed?.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), string.Join(' ', one.Answered), one.Note);

    private async Task ImportAsync(string text, ImportOptions? options = null) => Assert.IsType<CommitResult.Committed>(await _store.ImportAsync("a.csv", Encoding.UTF8.GetBytes(text), options));

    private async Task<IReadOnlyList<UnitReturn>> ReturnsAsync()
    {
        var definitions = await ReadDefinitions.RunAsync(_store.Ledger, "t");
        return await ReturnRows.ReadAsync(_store.Ledger, definitions, definitions.Picture.Values.Of<FormDefinition>().Single(), [Period.Parse("2020-01").Value]);
    }

    private async Task<IReadOnlyList<ReturnAnswer>> AnswersAsync()
    {
        var definitions = await ReadDefinitions.RunAsync(_store.Ledger, "t");
        return await ReturnAnswerRows.ReadAsync(_store.Ledger, definitions, definitions.Picture.Values.Of<FormDefinition>().Single(), [Period.Parse("2020-01").Value]);
    }
}
