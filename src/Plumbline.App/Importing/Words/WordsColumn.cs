namespace Plumbline.App.Importing.Words;

/// <summary>The part of a commentary that words belong to.</summary>
internal enum WordsPart
{
    /// <summary>Why the figure is as it is.</summary>
    Commentary,

    /// <summary>What is being done.</summary>
    Actions,
}

/// <summary>A column of words beside figures.</summary>
/// <param name="Column">Its number, from 1.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Part">The part that its words belong to.</param>
/// <param name="IsRead">Whether they are read, or only counted.</param>
internal sealed record WordsColumn(int Column, string Heading, WordsPart Part, bool IsRead);
