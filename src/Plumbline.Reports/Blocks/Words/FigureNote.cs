using Plumbline.Core.Observations;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>A footnote for readers. What is known of a figure's source stands in no paper: it stays in the ledger.</summary>
/// <param name="Words">What a reader must know, without the place it is said of.</param>
internal sealed record FigureNote(string Words)
{
    /// <summary>Whether it is of several figures of a row, whose periods it names.</summary>
    internal bool IsOfRow { get; init; }

    /// <summary>A note; null without words.</summary>
    internal static FigureNote? Of(string? words) => words is null ? null : new FigureNote(words);

    /// <summary>The note on an observation.</summary>
    internal static FigureNote? Of(Observation observation) => Of(observation.Note);

    /// <summary>The note as a sentence without a place: "Left out: ward 3".</summary>
    internal string Alone => char.ToUpperInvariant(Words[0]) + Words[1..];

    /// <summary>The note after its place: "Falls, May 2023: left out: ward 3".</summary>
    internal string At(string place) => $"{place}: {Words}";
}
