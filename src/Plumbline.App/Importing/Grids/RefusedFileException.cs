using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Grids;

/// <summary>A file that cannot be read, or not completely: damaged, hostile, or beyond a limit. It never leaves this feature: it becomes one of the preview's problems.</summary>
internal sealed class RefusedFileException(string file, int row, int column, string found, string expected, Exception? cause = null)
    : Exception(found, cause)
{
    internal FileProblem FileProblem { get; } = new(file, row, column, new Problem(found, expected));
}
