namespace Plumbline.App.Importing.Words;

/// <summary>The part of a commentary that words belong to.</summary>
internal enum WordsPart
{
    /// <summary>Why the figure is as it is.</summary>
    Why,

    /// <summary>What is being done.</summary>
    WhatWeAreDoing,
}

/// <summary>The headings of the parts, as the file of a commentary has them.</summary>
internal static class WordsParts
{
    internal static string Heading(this WordsPart part) => part switch
    {
        WordsPart.Why => "Why",
        WordsPart.WhatWeAreDoing => "What we are doing",
    };

    /// <summary>The heading as a label of a preview: <c>what we are doing</c>.</summary>
    internal static string Label(this WordsPart part) => part.Heading().ToLowerInvariant();
}

/// <summary>A column of words beside figures.</summary>
/// <param name="Column">Its number, from 1.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Part">The part that its words belong to.</param>
/// <param name="IsRead">Whether they are read, or only counted.</param>
internal sealed record WordsColumn(int Column, string Heading, WordsPart Part, bool IsRead);
