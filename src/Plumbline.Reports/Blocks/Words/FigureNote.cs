using Plumbline.Core.Observations;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>What is said of a figure in small print: its note, and apart from it what is known of its source.</summary>
/// <param name="Note">What a reader must know of it; null for nothing.</param>
/// <param name="Source">What is known of where it comes from; null for nothing. One of the two is there.</param>
internal sealed record FigureNote(string? Note, string? Source)
{
    /// <summary>Null where there is nothing to say.</summary>
    internal static FigureNote? Of(string? note, string? source) => note is null && source is null ? null : new FigureNote(note, source);

    /// <summary>What a figure's own cell says of it.</summary>
    internal static FigureNote? Of(Observation observation) => Of(observation.Note, observation.SourceNote);

    /// <summary>The words where the place is not named: "Left out: ward 3. Source: printed twice".</summary>
    internal string Words => Source is null ? Note! : Note is null ? SourceWords : $"{Sentence(Note)} {SourceWords}";

    /// <summary>The words behind the place they are about: "Falls, May 2023: left out: ward 3. Source: printed twice".</summary>
    internal string At(string place) => Note is null ? $"{place}. {Words}" : $"{place}: {Words}";

    private string SourceWords => $"Source: {Source}";

    private static string Sentence(string words) => words[^1] is '.' or '!' or '?' ? words : words + ".";
}
