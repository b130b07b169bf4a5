namespace Plumbline.Web.Api;

/// <summary>A query parameter of the API.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it asks for, as a sentence.</param>
/// <param name="Example">A value that the samples know.</param>
public sealed record ApiParameter(string Name, string Meaning, string Example)
{
    /// <summary>Whether it may be given several times, or once with commas between the values.</summary>
    internal bool IsRepeated { get; init; }

    /// <summary>Whether there is no answer without it.</summary>
    internal bool IsRequired { get; init; }

    /// <summary>The words that it takes; empty for any text.</summary>
    internal IReadOnlyList<string> Words { get; init; } = [];

    internal static ApiParameter Indicator { get; } = new("indicator", "Only this measure.", "sickness-monthly");

    internal static ApiParameter Indicators { get; } = new("indicator", "Only these measures.", "sickness-monthly") { IsRepeated = true };

    internal static ApiParameter Unit { get; } = new("unit", "Only this unit.", "trust");

    internal static ApiParameter Units { get; } = new("unit", "Only these units.", "trust") { IsRepeated = true };

    internal static ApiParameter Period { get; } = new("period", "Only this period: 2023-12, 2020-Q2, 2019-20 for a year.", "2023-12");

    /// <summary>The part that is read.</summary>
    internal static ApiParameter Within { get; } = new("within", "The unit whose part is read, where the token may read several parts of the organisation; by default the first.", "trust");

    /// <summary>A parameter that is yes or absent.</summary>
    internal static ApiParameter Flag(string name, string meaning) => new(name, meaning, "yes") { Words = ["yes", "no"] };

    /// <summary>Those that every address of an organisation takes.</summary>
    internal static IReadOnlyList<ApiParameter> Common { get; } =
    [
        Within,
        new("as-at", "The ledger as it stood after this change, or at this day or time.", "1"),
        new("format", "json, csv or xlsx; by default what the header Accept asks for, else json. An end of the path says the same: observations.csv.", "csv") { Words = ["json", "csv", "xlsx"] },
        new("limit", "The most rows; by default all.", "100"),
        new("skip", "How many rows to leave out at the beginning. The header Link names the address of the rows after a limit.", "100"),
    ];
}
