using System.Text.Json;
using Plumbline.App.Tests.AsPrinted;
using Plumbline.Cli.Tests.Support;

namespace Plumbline.Cli.Tests.Commands.Records;

/// <summary>The assurance of the sample trust is what a person made of the criteria and the evidence of a printed paper: tests/Plumbline.App.Tests/AsPrinted/truth.</summary>
public sealed class TrustAssuranceTests
{
    private static readonly StoppedClock Meeting = new(new DateTimeOffset(2020, 5, 20, 9, 0, 0, TimeSpan.Zero));

    // The latest month of which an opinion is recorded is March 2020.
    [Theory]
    [InlineData("assurance", "--json")]
    [InlineData("assurance", "--json", "--period", "2020-03")]
    public async Task Rows_AreThoseOfTheTruth(params string[] arguments)
    {
        var rows = await RowsAsync(arguments);
        Assert.Equal(9, rows.Count);
        Assert.Equal(
            PrintedTable.Read("truth", "assurance-suggested.csv").Select(static row => $"{row["objective"]} {row["domain"].Replace(' ', '-')}: {row["suggested"]}, {row["at_best"]}–{row["at_worst"]}; {row["opinion_printed"]}").Order(StringComparer.Ordinal),
            rows.Select(static row => $"{Text(row, "objective")} {Text(row, "domain")}: {Text(row, "suggested")}, {Text(row, "at_best")}–{Text(row, "at_worst")}; {Text(row, "given")}").Order(StringComparer.Ordinal));
    }

    // What a person could judge stands among the reasons, in the words of the verb.
    [Fact]
    public async Task Reasons_SayOfEachCriterion_WhatAPersonMadeOfIt()
    {
        var reasons = (await RowsAsync("assurance", "--json")).ToDictionary(
            static row => $"{Text(row, "objective")} {Text(row, "domain")}",
            static row => row.GetProperty("reasons").EnumerateArray().Select(static reason => reason.GetString()!).ToList(), StringComparer.Ordinal);
        var judged = PrintedTable.Read("truth", "assurance-opinion-against-criteria.csv").GroupBy(static row => (Domain: $"{row["objective"]} {row["domain"].Replace(' ', '-')}", Criterion: row["criterion"])).ToList();
        Assert.Equal(22, judged.Count);
        Assert.All(judged, rows =>
        {
            var reason = Assert.Single(reasons[rows.Key.Domain], reason => reason.StartsWith(rows.Key.Criterion + " ", StringComparison.Ordinal));
            var outcomes = rows.Select(static row => OutcomeOf(row["result"])).ToHashSet(StringComparer.Ordinal);
            var said = outcomes.Contains("does not hold") ? "does not hold" : outcomes.Contains("cannot be judged") ? "cannot be judged" : "holds";
            Assert.StartsWith($"{rows.Key.Criterion} {said}: ", reason, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task ObjectivesOfThePaper_HaveTheirThirteenMeasures_AndTheDirectionsThatWereSaid()
    {
        var rows = await RowsAsync("objectives", "--json");
        Assert.Equal(13, rows.Count);
        Assert.Equal(["1 improved", "2 unchanged", "3 unchanged", "4 improved"], rows.Select(static row => $"{Text(row, "objective")} {Text(row, "direction")}").Distinct(StringComparer.Ordinal));
        Assert.Contains("Not achieved – 88.36%", rows.Where(static row => Text(row, "indicator") == "appraisals").Select(static row => Text(row, "position")));
    }

    private static async Task<List<JsonElement>> RowsAsync(params string[] arguments)
    {
        using var folder = await LoadedTrust.FolderAsync();
        var result = await CommandRun.AtAsync(Meeting, folder.Path, arguments);
        Assert.True(result.ExitCode == 0, result.Errors);
        return [.. JsonDocument.Parse(result.Output).RootElement.EnumerateArray()];
    }

    // What is met on the prose alone, in one month alone or for want of nothing but a level does not hold. A bullet that repeats the words of its level, and a trigger that is set off, hold.
    private static string OutcomeOf(string result) => result.Split([';', ':'])[0] switch
    {
        "met" or "met for training overall" or "triggered" or "opinion given is substantial" => "holds",
        "cannot be judged" or "no evidence given" or "a person judges" => "cannot be judged",
        _ => "does not hold",
    };

    private static string Text(JsonElement row, string field) => row.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "";
}
