using Plumbline.App.Tables;
using Plumbline.Cli.Terminal.Tables;
using Spectre.Console;

namespace Plumbline.Cli.Tests.Terminal.Tables;

/// <summary>A table for people at a terminal.</summary>
public sealed class ReadableTableTests
{
    private static readonly Table<Row> Falls = new Table<Row>("rows").Text("ward", row => row.Ward).Figure("falls", row => row.Falls).Text("note", row => row.Note);

    [Fact]
    public async Task Columns_HaveNumbersAtTheRight_AndAreLeftOutWhereAllCellsAreBlank() =>
        Assert.Equal(
            """
            ward   falls
            ─────  ─────
            North      3
            West     128
            """,
            await WriteAsync(Falls, 80, new Row("North", "3"), new Row("West", "128")));

    [Fact]
    public async Task WhatEveryRowSays_IsSaidOnce() =>
        Assert.Equal(
            """
            In every row: falls 3, note provisional

            ward
            ─────
            North
            West
            East
            """,
            await WriteAsync(Falls, 80, new Row("North", "3", "provisional"), new Row("West", "3", "provisional"), new Row("East", "3", "provisional")));

    [Fact]
    public async Task ALongText_WrapsInItsColumn_AndIsCutBeyondThreeHundredLetters()
    {
        var text = await WriteAsync(Falls, 44, new Row("North", "3", "Two of them in the garden near the pond"), new Row("West", "4", new string('x', 400)));
        Assert.StartsWith(
            """
            ward   falls  note
            ─────  ─────  ──────────────────────────────
            North      3  Two of them in the garden near
                          the pond
            West       4  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
            """,
            text, StringComparison.Ordinal);
        Assert.Equal(299, text.Count(letter => letter == 'x'));
        Assert.EndsWith("x…", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AColumnThatHasNoRoom_StandsBeneathTheRow() =>
        Assert.Equal(
            """
            ward   falls
            ─────  ─────
            North      3
              note: Two in the
              garden
            West       4
            """,
            await WriteAsync(Falls, 20, new Row("North", "3", "Two in the garden"), new Row("West", "4")));

    [Fact]
    public async Task WhereFewerThanTwoColumnsHaveRoom_EachRowIsAList() =>
        Assert.Equal(
            """
            ward:
            Northumberlands
              falls: 3
              note: late

            ward: West
              falls: 4
            """,
            await WriteAsync(Falls, 20, new Row("Northumberlands", "3", "late"), new Row("West", "4")));

    [Fact]
    public async Task Groups_HaveTheCountOfTheirRowsFirst()
    {
        Assert.Equal(
            """
              falls  note
              ─────  ────

            2 North
                  3
                  4  late

            1 West
                  5
            """,
            await WriteAsync(Falls, 80, isGrouped: true, new Row("North", "3"), new Row("North", "4", "late"), new Row("West", "5")));
    }

    [Fact]
    public async Task OfAHundredThousandRows_TheFirstAreShown_AndAllAreCounted()
    {
        var rows = Enumerable.Range(0, 100_000).Select(i => new Row($"Ward {i % 3}", $"{i}")).ToArray();
        var lines = (await WriteAsync(Falls, 80, rows)).Split('\n');
        Assert.Equal(2 + ReadableRows.Most + 2, lines.Length);
        Assert.Equal("The first 200 of 100,000 rows are shown; --csv writes all of them.", lines[^1]);
        var grouped = await WriteAsync(Falls, 80, isGrouped: true, rows);
        Assert.Contains("\n33,334 Ward 0\n", grouped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoRows_AreSaidInWords() => Assert.Equal("No rows.", await WriteAsync(Falls, 80));

    // A name may come from anybody: it turns no line round, colours nothing and clears no screen.
    [Theory]
    [InlineData("[red]North[/]", "[red]North[/]")]
    [InlineData("North\u001b[2J", "North<U+001B>[2J")]
    [InlineData("a\u202Eb", "a<U+202E>b")]
    [InlineData("one\r\ntwo\tthree", "one two three")]
    public async Task AText_IsShownAndDoesNothing(string ward, string shown) =>
        Assert.Contains($"\n{shown}", await WriteAsync(Falls, 80, new Row(ward, "3")), StringComparison.Ordinal);

    // Seeded: whatever the cells and the width, no line is wider than the terminal.
    [Theory]
    [InlineData(20)]
    [InlineData(33)]
    [InlineData(80)]
    [InlineData(120)]
    public async Task NoLine_IsWiderThanTheTerminal(int width)
    {
        var random = new Random(width);
        for (var round = 0; round < 60; round++)
        {
            var table = Enumerable.Range(0, random.Next(1, 9)).Aggregate(new Table<Row>("rows"), (so, i) => random.Next(3) == 0 ? so.Figure($"n{i}", _ => Number()) : so.Text($"column {i}", _ => Words()));
            var rows = Enumerable.Range(0, random.Next(1, 8)).Select(i => new Row($"{i}", "")).ToArray();
            var text = await WriteAsync(table, width, random.Next(2) == 0, rows);
            Assert.All(text.Split('\n'), line => Assert.True(line.GetCellWidth() <= width, $"{line.GetCellWidth()} > {width}: {line}\n{text}"));
        }

        string Number() => new('8', random.Next(0, 9));
        string Words() => string.Join(' ', Enumerable.Range(0, random.Next(0, 12)).Select(_ => new string(random.Next(9) == 0 ? '病' : 'w', random.Next(1, random.Next(8) == 0 ? 60 : 9))));
    }

    private static Task<string> WriteAsync<TRow>(Table<TRow> table, int width, params TRow[] rows) => WriteAsync(table, width, isGrouped: false, rows);

    private static async Task<string> WriteAsync<TRow>(Table<TRow> table, int width, bool isGrouped, params TRow[] rows)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var writer = new ReadableTableWriter(output, width) { IsGrouped = isGrouped };
        await WriteTable.RunAsync(table, rows.ToAsyncEnumerable(), writer);
        return output.ToString().TrimEnd('\n');
    }

    private sealed record Row(string Ward, string Falls, string? Note = null);
}
