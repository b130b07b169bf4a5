using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Exporting.Returns;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Definitions.Returns;
using Plumbline.App.Tests.Importing;
using Plumbline.App.Tests.Importing.Workbooks;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Units;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Exporting;

/// <summary>A form is written as a workbook, sent out, filled in and imported without options.</summary>
public sealed class FormWorkbookTests : IAsyncDisposable
{
    private readonly ReturnsFolder _folder = new();
    private ImportStore? _store;

    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task ANewForm_IsAValidWorkbook_AndWritesNothing()
    {
        var store = await StoreAsync();
        var file = await FormAsync("2020-03");
        using var stream = new MemoryStream(file);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(static error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(["East", "North", "South"], document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(static sheet => sheet.Name!.Value));
        using var preview = await store.PreviewAsync("form.xlsx", file);
        Assert.Equal((0, 0, 0), (preview.Counts.New, preview.Refused.Count, preview.Definitions.Count));
        Assert.Empty(preview.Remarks);
    }

    [Fact]
    public async Task WhatWasReturnedAlready_StandsInItsCells_AndSentBackUnchanged_ChangesNothing()
    {
        var store = await StoreAsync("tool,north,2020-03,,returned,Snow,,,,\ntool,north,2020-03,vacancies,partly,,,,,\ntool,north,2020-03,absent,3,,,,,\n");
        var file = await FormAsync("2020-03", "north");
        Assert.Equal(["partly", "", "3"], new uint[] { 5, 6, 7 }.Select(row => FilledReturn.Row(file, 0, row)[1]));
        Assert.Contains("What stands there already was returned: change it only where it is wrong.", FilledReturn.Row(file, 0, 2)[0], StringComparison.Ordinal);
        using var preview = await store.PreviewAsync("form.xlsx", file);
        Assert.Empty(preview.Refused);
        Assert.Equal((0, 0), (preview.Counts.New, preview.Counts.Changed));
        Assert.All(preview.Definitions, static one => Assert.Equal((0L, 0L), (one.New, one.Changed)));
    }

    [Fact]
    public async Task ASheet_ShowsWhatIsAsked_AndWhatWasAnsweredBefore()
    {
        await StoreAsync("tool,north,2020-02,,returned,,,,,\ntool,north,2020-02,vacancies,partly,,,,,\ntool,north,2020-02,absent,3,,,,,\n");
        var file = await FormAsync("2020-03", "north");
        Assert.Equal("The tool: North, March 2020", FilledReturn.Row(file, 0, 1)[0]);
        Assert.StartsWith("Due by the end of 7 April 2020. Answer in the white cells", FilledReturn.Row(file, 0, 2)[0], StringComparison.Ordinal);
        Assert.Equal(
            ["Question", "Answer", "Note", "May be answered", "Usual range", "Earlier: Dec 2019", "Earlier: Jan 2020", "Earlier: Feb 2020", "Unit of measure", "Needed", "Help", "Who answers", "Field (fixed)", "Form", "Unit code", "Period"],
            FilledReturn.Row(file, 0, 4));
        Assert.Equal(["Is a fifth of posts vacant?", "", "", "no, partly, yes", "", "", "", "partly", "", "yes", "", "", "vacancies", "tool", "north", "2020-03"], FilledReturn.Row(file, 0, 5));
        Assert.Equal(["Staff absent", "", "", "a figure", "none yet: too few figures", "", "", "3", "number", "yes", "", "", "absent", "tool", "north", "2020-03"], FilledReturn.Row(file, 0, 7));
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var rules = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DataValidation>().Select(static rule => $"{rule.SequenceOfReferences!.InnerText} {rule.Type!.InnerText} {rule.Formula1!.Text}").ToList();
        Assert.Equal(["B5 list \"no,partly,yes\"", "B6 list \"no,yes\""], rules.Take(2));
        Assert.StartsWith("B7 B8 custom IF(ISNUMBER(B7),AND(B7>=0,B7=INT(B7)),OR(UPPER(TRIM(B7))=\"N/A\",", rules[2], StringComparison.Ordinal);
        Assert.StartsWith("C5:C8 textLength 1000", rules[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsFilledIn_ComesBack_PartlyToo()
    {
        var store = await StoreAsync();
        var part = FilledReturn.With(await FormAsync("2020-03", "north"), ("B5", "Yes"), ("C5", "Two of nine"), ("B7", "4"));
        using (var preview = await store.PreviewAsync("form.xlsx", part))
        {
            Assert.Empty(preview.Refused);
            Assert.Equal(["the return of north for 2020-03 is incomplete: sickness is not answered"], preview.Remarks.Select(static remark => remark.Text));
        }

        Assert.IsType<CommitResult.Committed>(await store.ImportAsync("form.xlsx", part));
        Assert.Contains("staff-absent|north|2020-03|4|||reported||", await store.FiguresAsync());
        Assert.IsType<CommitResult.NothingNew>(await store.ImportAsync("form.xlsx", part));
        Assert.IsType<CommitResult.Committed>(await store.ImportAsync("form.xlsx", FilledReturn.With(part, ("B6", "no"))));
        var definitions = await ReadDefinitions.RunAsync(store.Ledger, "t");
        var form = definitions.Picture.Values.Of<FormDefinition>().Single();
        Assert.Equal("vacancies sickness absent", string.Join(' ', (await ReturnRows.FindAsync(store.Ledger, definitions, form, "north", Period.Parse("2020-03").Value))!.Answered));
        Assert.Equal(["sickness no ", "vacancies yes Two of nine"], (await ReturnAnswerRows.FindAsync(store.Ledger, definitions, form, "north", Period.Parse("2020-03").Value)).Select(static one => $"{one.Field} {one.Value} {one.Note}"));
    }

    [Theory]
    [InlineData("M5", "vacant", "form.xlsx!North:5:13: found “vacant”; expected a field of the form tool")]
    [InlineData("B5", "perhaps", "form.xlsx!North:5:2: found “perhaps”; expected one of no, partly, yes")]
    [InlineData("B7", "-3", "form.xlsx!North:7:2: found “-3”, below 0, though the indicator is a count; expected a whole number, 0 or more")]
    [InlineData("B8", "2.5", "form.xlsx!North:8:2: found “2.5”, a number with decimals, though the indicator counts whole things")]
    [InlineData("B7", "no", "form.xlsx!North:7:2: found “no”, a word, though the indicator is a count; expected a whole number, 0 or more: correct the figure, or the measure in indicators.csv")]
    [InlineData("B7", "50%", "form.xlsx!North:7:2: found “50%”, a percentage, though the indicator is a count; expected a whole number, 0 or more")]
    [InlineData("M5", "sickness", "form.xlsx!North:5:13: found “sickness”; expected vacancies, the code of the question beside it, “Is a fifth of posts vacant?”; or the question of sickness, “Is sickness above 6%?”")]
    [InlineData("O5", "office", "form.xlsx!North:5:15: found “office”; expected a unit that tool is asked of for 2020-03")]
    public async Task ACellThatIsWrong_IsRefusedAtItsPlace(string cell, string text, string expected)
    {
        var store = await StoreAsync();
        var file = FilledReturn.With(await FormAsync("2020-03", "north"), ("B5", "yes"), (cell, text));
        using var preview = await store.PreviewAsync("form.xlsx", file);
        Assert.StartsWith(expected, Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
    }

    // A unit's code that is overwritten in one row would make two returns of one without a word.
    [Fact]
    public async Task AUnitCodeThatIsOverwritten_IsTold()
    {
        var store = await StoreAsync();
        using var preview = await store.PreviewAsync("form.xlsx", FilledReturn.With(await FormAsync("2020-03", "north"), ("B5", "yes"), ("B6", "no"), ("O6", "south")));
        Assert.Contains(preview.Remarks, static remark => remark.Text == "one row of “south” in a sheet that was sent out with 4 for each unit: look whether the code of the unit was overwritten");
        using var whole = await store.PreviewAsync("form.xlsx", FilledReturn.With(await FormAsync("2020-03", "north"), ("B5", "yes")));
        Assert.DoesNotContain(whole.Remarks, static remark => remark.Text.Contains("overwritten", StringComparison.Ordinal));
    }

    [Fact]
    public async Task APeriodThatIsOverwritten_IsRefused()
    {
        var store = await StoreAsync();
        using var preview = await store.PreviewAsync("form.xlsx", FilledReturn.With(await FormAsync("2020-03", "north"), ("B5", "yes"), ("B6", "no"), ("P6", "2020-02")));
        Assert.Equal("form.xlsx!North:6:16: found 2020-02 in one row of “north”; expected 2020-03, as in three others of this unit: a sheet is sent out for one period, so look whether it was overwritten", Assert.Single(preview.Refused).ToString());
        Assert.DoesNotContain(preview.Remarks, static remark => remark.Text.Contains("overwritten", StringComparison.Ordinal));
    }

    // A question that came later is not asked of the months before, and its lack makes none of them incomplete.
    [Theory]
    [InlineData("2020-02", 3, "B6", 0)]
    [InlineData("2020-03", 4, "B7", 1)]
    public async Task AForm_HasTheFieldsOfItsPeriod(string period, int fields, string figure, int remarks)
    {
        _folder.Files.Write("forms/tool.yaml", ReturnsFolder.Tool.Replace("answers: {no: 0, yes: 4}}", "answers: {no: 0, yes: 4}, from: 2020-03}", StringComparison.Ordinal));
        var store = await StoreAsync();
        Assert.Equal(fields, Assert.Single((await PrepareAsync(period, "north")).Value.Units).Rows.Count);
        using var preview = await store.PreviewAsync("form.xlsx", FilledReturn.With(await FormAsync(period, "north"), ("B5", "yes"), (figure, "4")));
        Assert.Empty(preview.Refused);
        Assert.Equal(remarks, preview.Remarks.Count(static remark => remark.Text.Contains("incomplete", StringComparison.Ordinal)));
    }

    // As a team fills it in with LibreOffice: as a workbook, and as an OpenDocument spreadsheet.
    [OfficeTheory]
    [InlineData("xlsx")]
    [InlineData("ods")]
    public async Task SavedByLibreOffice_ItComesBack(string kind)
    {
        var store = await StoreAsync();
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("form.xlsx"), FilledReturn.With(await FormAsync("2020-03", "north"), ("B5", "yes"), ("C5", "Two of nine"), ("B6", "no"), ("B7", "4")), TestContext.Current.CancellationToken);
        var saved = Assert.Single(await Office.ConvertAsync(folder, kind, [folder.File("form.xlsx")]));
        var file = await File.ReadAllBytesAsync(saved, TestContext.Current.CancellationToken);
        using (var preview = await store.PreviewAsync($"form.{kind}", file))
        {
            Assert.Empty(preview.Refused);
            Assert.Contains("is late, and nothing says why", Assert.Single(preview.Remarks).Text, StringComparison.Ordinal);
        }

        Assert.IsType<CommitResult.Committed>(await store.ImportAsync($"form.{kind}", file));
        Assert.Contains("staff-absent|north|2020-03|4|||reported||", await store.FiguresAsync());
        var definitions = await ReadDefinitions.RunAsync(store.Ledger, "t");
        Assert.Equal(["sickness no ", "vacancies yes Two of nine"], (await ReturnAnswerRows.FindAsync(store.Ledger, definitions, definitions.Picture.Values.Of<FormDefinition>().Single(), "north", Period.Parse("2020-03").Value)).Select(static one => $"{one.Field} {one.Value} {one.Note}"));
    }

    [Fact]
    public async Task ManyUnits_ShareASheet_WhichComesBackWhole()
    {
        _folder.Files.Write("units.csv", "unit,name,kind,parent\nsmall,Sample Community Health Trust,organisation,\n" + string.Concat(Enumerable.Range(1, 41).Select(static n => $"team-{n:00},Team {n},team,small\n")));
        _store = await ImportStore.OfFolderAsync(_folder.Files.Path);
        var file = await FormAsync("2020-03");
        using (var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false))
        {
            Assert.Equal("The tool", Assert.Single(document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>()).Name!.Value);
            Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
        }

        // Each unit has a title and four fields: that of the last unit's first field is row 4 + 40 × 5 + 2.
        Assert.Equal("Team 41", FilledReturn.Row(file, 0, 205)[0]);
        var filled = FilledReturn.With(file, ("B6", "yes"), ("B206", "partly"));
        using var preview = await _store.PreviewAsync("form.xlsx", filled);
        Assert.Empty(preview.Refused);
        Assert.Equal(["answer team-01 vacancies: yes", "return team-01 tool: returned, 1 of 4 answered", "answer team-41 vacancies: partly", "return team-41 tool: returned, 1 of 4 answered"], preview.NewDefinitions.Select(static one => $"{one.Label} {one.Unit} {one.Value}"));
    }

    [Theory]
    [InlineData("2020-05", null, "found “2020-05”; expected a period for which tool was asked; nobody was asked then: The tool was suspended")]
    [InlineData("2020-Q1", null, "found “2020-Q1”; expected a month, since tool is asked every month")]
    [InlineData("2020-03", "office", "found office, of which tool is not asked for 2020-03, nor of a unit below it; expected a unit that is asked; or another period")]
    public async Task NobodyAsked_IsAnError(string period, string? unit, string expected)
    {
        await StoreAsync();
        Assert.Equal(expected, (await PrepareAsync(period, unit)).Problem!.ToString());
    }

    private async Task<ImportStore> StoreAsync(string rows = "")
    {
        if (rows.Length > 0) _folder.Returns(rows);
        return _store = await ImportStore.OfFolderAsync(_folder.Files.Path);
    }

    private async Task<Core.Text.Parsed<FormTemplate>> PrepareAsync(string period, string? unit)
    {
        var definitions = await ReadDefinitions.RunAsync(_store!.Ledger, "t");
        return await PrepareForm.RunAsync(_store.Ledger, definitions, definitions.Picture.Values.Of<FormDefinition>().Single(), Period.Parse(period).Value, unit is null ? null : UnitCode.Parse(unit).Value);
    }

    private async Task<byte[]> FormAsync(string period, string? unit = null)
    {
        using var stream = new MemoryStream();
        ReturnWorkbook.Write((await PrepareAsync(period, unit)).Value, stream);
        return stream.ToArray();
    }
}
