using System.Text;
using Plumbline.App.Ledger;

namespace Plumbline.App.Tests.Importing.Accounts;

/// <summary>Where a commissioner's figures are not held: how many requirements were green and red, and the requirements that stay red, as their sheets print them.</summary>
public sealed class ContractTablesTests
{
    private const string Results =
        "recipe: scorecard\ninto: contract-results\ncolumns: {Contract: contract, Month: period, Green: green, Red: red, \"% green\": percent, Remarks: note}\nvalues: {Contract: {All contracts: all}}\n";

    private const string Exceptions =
        "recipe: red-kpis\ninto: contract-exceptions\ncolumns: {Service: service, KPI: kpi, Contract: contract, Months red: months-red, Actual: actual, Required: required, Mitigation: mitigation, Lead: ignore}\nfixed: {period: 2020-03}\n";

    private const string Counts =
        "Contract,Month,Green,Red,% green,Remarks\n" +
        "North community health,Feb-20,48,6,89%,\n" +
        "North community health,Mar-20,49,5,91%,One KPI dropped\n" +
        "South community health,Mar-20,20,0,100%,\n" +
        "All contracts,Mar-20,69,5,93%,\n";

    private const string RedKpis =
        "Service,KPI,Contract,Months red,Actual,Required,Mitigation,Lead\n" +
        "Health visiting,New birth visit within 14 days,North Health,6+,89%,at least 90%,Two vacancies are filled from June,A\n" +
        "Looked-after children,Review health assessments,North Health,3,92.3%,at least 100%,As above,B\n" +
        "Podiatry,Seen within 18 weeks,South Health,4,71.0%,at least 92%,,C\n";

    public static TheoryData<string> Forms { get; } = ["csv", "xlsx"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Counts_ComeInByTheirRecipe_AndAgainChangeNothing(string form)
    {
        await using var store = await AccountsStore.WithAsync("", Results);
        var content = Content(Counts, form);
        using (var preview = await store.PreviewAsync($"counts.{form}", content))
        {
            Assert.Equal("", preview.Faults());
            Assert.Equal(("contract-results", 4L), (preview.Tables.Single().Of, preview.Tables.Single().Rows));
            Assert.Contains(preview.Remarks, static remark => remark.Text.StartsWith("read by the recipe scorecard", StringComparison.Ordinal));
            Assert.Equal(4, preview.ToWrite.Single().Count);
        }

        await store.ImportAsync($"counts.{form}", content);
        Assert.IsType<CommitResult.NothingNew>(await store.ImportAsync($"counts.{form}", content));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task RequirementsThatStayRed_ComeInWithTheirMitigation(string form)
    {
        await using var store = await AccountsStore.WithAsync("", Exceptions);
        var content = Content(RedKpis, form);
        using (var preview = await store.PreviewAsync($"red.{form}", content))
        {
            Assert.Equal("", preview.Faults());
            Assert.Equal(
                ["6|yes|Two vacancies are filled from June", "3||Two vacancies are filled from June", "4||"],
                preview.NewDefinitions.Select(static row => $"{Cell(row.Value, "months-red")}|{Cell(row.Value, "at-least")}|{Cell(row.Value, "mitigation")}"));
        }

        await store.ImportAsync($"red.{form}", content);
        Assert.IsType<CommitResult.NothingNew>(await store.ImportAsync($"red.{form}", content));
    }

    [Theory]
    [InlineData(",48,", ",some,", "counts.csv:2:3: found “some”; expected ")]
    [InlineData(",89%,", ",189%,", "counts.csv:2:5: found “189%”; expected a share from 0% to 100%")]
    [InlineData("North community health,Feb-20", "North community health,Mar-20", "counts.csv:3:1: found contract-result “north-health, March 2020” a second time; expected each once; it stands in counts.csv:2:1 with other content")]
    [InlineData("South community health,", "West community health,", "counts.csv:4:1: found “West community health”; expected ")]
    public async Task AFault_NamesItsCellAndTheRemedy(string text, string instead, string problem)
    {
        await using var store = await AccountsStore.WithAsync("", Results);
        using var preview = await store.PreviewAsync("counts.csv", Counts.Replace(text, instead, StringComparison.Ordinal));
        Assert.StartsWith(problem, Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
        Assert.False(preview.IsAcceptable);
    }

    private static string? Cell(string value, string column) => value.Split("; ").Select(static cell => cell.Split(' ', 2)).FirstOrDefault(cell => cell[0] == column)?[1];

    private static byte[] Content(string text, string form) => form == "csv" ? Encoding.UTF8.GetBytes(text) : AccountsStore.Workbook(text);
}
