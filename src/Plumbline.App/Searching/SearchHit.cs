using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Searching;

/// <summary>One thing that a search found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Its code: of the indicator, the unit, the report, the line list; of a commentary, the code of its indicator; of a change, its number.</param>
/// <param name="Title">Its name, as people read it.</param>
/// <param name="FoundIn">The text that the snippet is of.</param>
/// <param name="Snippet">The part of that text around the first word found.</param>
public sealed record SearchHit(SearchKind Kind, string Code, string Title, SearchField FoundIn, SearchSnippet Snippet)
{
    /// <summary>The unit of a commentary; null for anything else.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>The period of a commentary; null for anything else.</summary>
    public Period? Period { get; init; }
}

/// <summary>A piece of text, with the places of the words found in it.</summary>
/// <param name="Text">The text, on one line.</param>
/// <param name="Marks">The places, in order, without overlaps.</param>
public sealed record SearchSnippet(string Text, ImmutableArray<SearchMark> Marks);

/// <summary>The place of a word that was found.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">Its length in characters.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SearchMark(int Start, int Length);
