using System.Globalization;
using Plumbline.Core.Text;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>Which units a heat table shows: <c>all</c>, those <c>banded</c> above the lowest band or without a response in the last period, or the <c>worst 20</c>.</summary>
public sealed record BandUnits
{
    private const string WorstWord = "worst ";
    private const int MostWorst = 500;

    private BandUnits(bool all, int? worst) => (IsAll, Worst) = (all, worst);

    /// <summary>Every unit asked.</summary>
    public static BandUnits All { get; } = new(true, null);

    /// <summary>Those above the lowest band, or without a response, in the last period.</summary>
    public static BandUnits Banded { get; } = new(false, null);

    /// <summary>Whether every unit is shown.</summary>
    public bool IsAll { get; }

    /// <summary>How many are shown, the worst first; null where another rule decides.</summary>
    public int? Worst { get; }

    /// <summary>Reads the words.</summary>
    public static Parsed<BandUnits> Parse(string? text) => text switch
    {
        "all" => All,
        "banded" => Banded,
        _ when text?.StartsWith(WorstWord, StringComparison.Ordinal) == true && int.TryParse(text[WorstWord.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostWorst => new BandUnits(false, number),
        _ => Problem.With(text, "all, banded, or worst and how many, as worst 20"),
    };

    /// <summary>The words, which parse back.</summary>
    public override string ToString() => Worst is { } number ? WorstWord + number.ToString(CultureInfo.InvariantCulture) : IsAll ? "all" : "banded";
}
