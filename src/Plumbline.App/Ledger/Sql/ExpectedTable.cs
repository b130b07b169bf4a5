using System.Text.RegularExpressions;

namespace Plumbline.App.Ledger.Sql;

/// <summary>A table as the migrations create it, parsed from their statements.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">The columns in order of name, each as <c>name type</c>, with <c>NOT NULL</c> where it may not be null.</param>
/// <param name="Keys">The keys, the primary key first, each as its columns separated by commas.</param>
internal sealed partial record ExpectedTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Keys)
{
    /// <summary>Every table after the last migration, with the types of a dialect.</summary>
    public static IReadOnlyList<ExpectedTable> All(Dialect dialect) =>
        [.. Migration.All.SelectMany(step => Made().Matches(dialect.Tables(step.Sql))).Select(made => Of(made.Groups["name"].Value, made.Groups["parts"].Value))];

    private static ExpectedTable Of(string name, string parts)
    {
        var lines = parts.Split('\n').Select(line => line.Trim().TrimEnd(',')).Where(line => line.Length > 0).ToList();
        var primary = lines.Select(line => PrimaryKey().Match(line)).Where(key => key.Success).Select(key => key.Groups["columns"].Success ? key.Groups["columns"].Value : key.Groups["column"].Value).Single();
        var unique = lines.Select(line => UniqueKey().Match(line)).Where(key => key.Success).Select(key => key.Groups["columns"].Success ? key.Groups["columns"].Value : key.Groups["column"].Value);
        var inKey = primary.Split(", ");
        var columns = lines.Where(line => !line.StartsWith("PRIMARY", StringComparison.Ordinal) && !line.StartsWith("UNIQUE", StringComparison.Ordinal)).Select(line =>
        {
            var column = Column().Match(line).Groups;
            var isRequired = line.Contains("NOT NULL", StringComparison.Ordinal) || inKey.Contains(column["name"].Value, StringComparer.Ordinal);
            return $"{column["name"].Value} {column["type"].Value}{(isRequired ? " NOT NULL" : "")}";
        });
        return new ExpectedTable(name, [.. columns.Order(StringComparer.Ordinal)], [primary, .. unique]);
    }

    [GeneratedRegex(@"CREATE TABLE (?<name>\w+) \((?<parts>.*?)\)[^,;()]*;", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Made();

    [GeneratedRegex(@"^PRIMARY KEY \((?<columns>[^)]*)\)?|^(?<column>\w+) .*PRIMARY KEY", RegexOptions.ExplicitCapture)]
    private static partial Regex PrimaryKey();

    [GeneratedRegex(@"^UNIQUE \((?<columns>[^)]*)\)?|^(?<column>\w+) .*UNIQUE", RegexOptions.ExplicitCapture)]
    private static partial Regex UniqueKey();

    [GeneratedRegex(@"^(?<name>\w+) (?<type>\w+( COLLATE ""C"")?)", RegexOptions.ExplicitCapture)]
    private static partial Regex Column();
}
