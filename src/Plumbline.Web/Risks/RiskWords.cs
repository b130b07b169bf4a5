using System.Globalization;
using Plumbline.App.Risks.Reading;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;
using Plumbline.Core.Text;
using Plumbline.Reports.Charts.Risks;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Web.Views;

namespace Plumbline.Web.Risks;

/// <summary>How a risk moved, as a word and an arrow.</summary>
/// <param name="Word">The word: <c>up from 12</c>.</param>
/// <param name="Arrow">The arrow, which a reader of screens does not hear.</param>
public sealed record MovementMark(string Word, string Arrow);

/// <summary>Risks in words.</summary>
internal static class RiskWords
{
    /// <summary>The word where nothing moved.</summary>
    internal const string Same = "same";

    /// <summary>A score with its parts: <c>4 × 4 = 16</c>; where it is stated otherwise than as the product, <c>4 × 4, stated as 12</c>.</summary>
    internal static string Score(RiskScore score) => score switch
    {
        { HasParts: false } => Number(score.Value),
        _ when score.Product == score.Value => $"{Number(score.Likelihood!.Value)} × {Number(score.Consequence!.Value)} = {Number(score.Value)}",
        _ => $"{Number(score.Likelihood!.Value)} × {Number(score.Consequence!.Value)}, stated as {Number(score.Value)}",
    };

    /// <summary>A score with the names of its parts, by the matrix of its day: <c>likely × major</c>; null where the parts are not known.</summary>
    internal static string? Parts(RiskScore score, RiskMatrix matrix) => score is { Likelihood: { } likelihood, Consequence: { } consequence }
        ? $"{Name(matrix.Likelihoods, likelihood)} × {Name(matrix.Consequences, consequence)}"
        : null;

    /// <summary>The level of a grading, by the matrix of its day.</summary>
    internal static RatingChip Level(RiskScheme scheme, Grading grading)
    {
        var matrix = scheme.On(grading.Date);
        var band = matrix.BandOf(grading.Score.Value);
        return new RatingChip(LevelLook.ToneOf(matrix, band), Counted.Sentence(band.Name));
    }

    /// <summary>How a risk moved; null where nothing is compared.</summary>
    internal static MovementMark? Movement(RiskRegister? before, RiskRegister after, RiskEntry entry)
    {
        if (before is null || RiskMovements.Of(before, after, entry.Risk.Code) is not { } movement) return null;
        var from = before.Find(entry.Risk.Code)?.Current?.Score.Value;
        return movement switch
        {
            RiskMovement.New => new MovementMark("new", "+"),
            RiskMovement.Closed => new MovementMark("closed", "×"),
            RiskMovement.Up => new MovementMark($"up from {Number(from!.Value)}", "↑"),
            RiskMovement.Down => new MovementMark($"down from {Number(from!.Value)}", "↓"),
            RiskMovement.Same => new MovementMark(Same, "→"),
        };
    }

    /// <summary>What is tolerated, and by what: a sentence.</summary>
    internal static string Tolerated(RiskStanding standing) => (standing.Entry.Risk.Category, standing.Appetite) switch
    {
        ({ } category, null) => $"No appetite is set for {Category(category)}: up to {Number(standing.Tolerable)} is tolerated by default.",
        ({ } category, _) => $"Up to {Number(standing.Tolerable)} is tolerated for {Category(category)}.",
        _ => $"Up to {Number(standing.Tolerable)} is tolerated by default.",
    };

    /// <summary>When it was last looked at, and by what: <c>last looked at 6 May 2020, by a note</c>.</summary>
    /// <param name="entry">The risk.</param>
    /// <param name="day">A day in words.</param>
    internal static string LookedAt(RiskEntry entry, Func<DateOnly, string> day) => entry.LookedBy is { } by
        ? $"last looked at {day(entry.LastReview)}, by a {Names<RiskLook>.Of(by)}"
        : $"not looked at since it was recorded, {day(entry.Risk.Recorded)}";

    /// <summary>A category in words: <c>patient safety</c>.</summary>
    internal static string Category(string category) => category.Replace('-', ' ');

    /// <summary>With what movement compares: <c>Risk register, December 2023</c>.</summary>
    internal static string Edition(Visit visit, RegisterSince since) => since is RegisterSince.OfEdition { Edition: { } edition }
        ? $"{visit.Definitions.FindReport(edition.Report)?.Title ?? edition.Report}, {edition.Period.ToText(visit.Definitions.Picture.Settings.Language, full: true)}"
        : since.ToString();

    /// <summary>What the risks that a filter picks are called: <c>open strategic risk</c>.</summary>
    internal static string Noun(RiskFilter filter) =>
        $"{filter.State switch { RiskState.Open => "open ", RiskState.Closed => "closed ", RiskState.All => "" }}{(filter.Kind is { } kind ? Names<RiskKind>.Of(kind) + " " : "")}risk";

    /// <summary>A number as it is shown.</summary>
    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The words of a value of an enum: <c>Strategic</c>.</summary>
    internal static string Sentence<T>(T value)
        where T : struct, Enum => Counted.Sentence(Names<T>.Of(value).Replace('-', ' '));

    private static string Name(IReadOnlyList<string> names, int step) => step <= names.Count ? names[step - 1].ToLowerInvariant() : Number(step);
}
