namespace Plumbline.Cli;

/// <summary>A column of a result, and what its cells are in JSON; in CSV they are all text.</summary>
internal readonly record struct ResultColumn(string Name, ResultColumn.Of Cells)
{
    internal enum Of
    {
        Text,

        /// <summary>Counts and amounts; what is no number is text all the same.</summary>
        Numbers,

        /// <summary>Several things with a mark between them in CSV: a list.</summary>
        Lists,
    }

    /// <summary>What stands between the things of a list.</summary>
    internal string Separator { get; private init; } = "";

    internal static ResultColumn Number(string name) => new(name, Of.Numbers);

    internal static ResultColumn List(string name, string separator) => new(name, Of.Lists) { Separator = separator };

    /// <summary>A column of text.</summary>
    public static implicit operator ResultColumn(string name) => new(name, Of.Text);
}
