using System.Globalization;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Formats;

/// <summary>A problem and its place in a file. Rows and columns count from 1 as in a spreadsheet; 0 stands for the whole file or row.</summary>
public sealed record FileProblem(string File, int Row, int Column, Problem Problem)
{
    /// <summary><c>file:row:column: found …; expected …</c>, or <c>file: found …; expected …</c> of a whole file.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PlainText.Visible(File)}{(Row == 0 ? "" : $":{Row}:{Column}")}: {Problem}");
}

/// <summary>All problems of a reading, so that the user can correct them in one go.</summary>
internal sealed class FileProblems
{
    private readonly List<FileProblem> _problems = [];

    /// <summary>The number of problems.</summary>
    public int Count => _problems.Count;

    /// <summary>The problems in the order of their places.</summary>
    public IReadOnlyList<FileProblem> InOrder =>
        [.. _problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Row).ThenBy(problem => problem.Column)];

    /// <summary>Adds a problem at a place.</summary>
    public void Add(string file, int row, int column, Problem problem) => _problems.Add(new FileProblem(file, row, column, problem));
}
