using Plumbline.Core.Observations;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>A footnote on a figure: its note, and its source note.</summary>
/// <param name="Note">What a reader must know about the figure; null without a note.</param>
/// <param name="Source">What is known about its source; null without one. At least one of the two is set.</param>
internal sealed record FigureNote(string? Note, string? Source)
{
    /// <summary>Whether it is of several figures of a row, whose periods it names.</summary>
    internal bool IsOfRow { get; init; }

    /// <summary>A note; null if both parts are null.</summary>
    internal static FigureNote? Of(string? note, string? source) => note is null && source is null ? null : new FigureNote(note, source);

    /// <summary>The note on an observation.</summary>
    internal static FigureNote? Of(Observation observation) => Of(observation.Note, observation.SourceNote);

    /// <summary>The note without a place: "Left out: ward 3. Source: printed twice".</summary>
    internal string Words => Source is null ? Note! : Note is null ? SourceWords : $"{Sentence(Note)} {SourceWords}";

    /// <summary>The note after its place: "Falls, May 2023: left out: ward 3. Source: printed twice".</summary>
    internal string At(string place) => Note is null ? $"{place}. {Words}" : $"{place}: {Words}";

    private string SourceWords => $"Source: {Source}";

    private static string Sentence(string words) => words[^1] is '.' or '!' or '?' ? words : words + ".";
}
