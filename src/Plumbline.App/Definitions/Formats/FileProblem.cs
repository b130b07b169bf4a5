using System.Globalization;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Formats;

/// <summary>A problem in a file, and where: file, row and column counted from 1 as spreadsheets do; 0 where it is the whole file's or row's.</summary>
public sealed record FileProblem(string File, int Row, int Column, Problem Problem)
{
    /// <summary><c>file:row:column: found …; expected …</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PlainText.Visible(File)}:{Row}:{Column}: {Problem}");
}

/// <summary>The problems of a reading, all of them, so that they can be mended in one go.</summary>
public sealed class FileProblems
{
    private readonly List<FileProblem> _problems = [];

    /// <summary>How many there are.</summary>
    public int Count => _problems.Count;

    /// <summary>The problems in the order of their places.</summary>
    public IReadOnlyList<FileProblem> InOrder =>
        [.. _problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Row).ThenBy(problem => problem.Column)];

    /// <summary>Adds a problem at a place.</summary>
    public void Add(string file, int row, int column, Problem problem) => _problems.Add(new FileProblem(file, row, column, problem));
}
