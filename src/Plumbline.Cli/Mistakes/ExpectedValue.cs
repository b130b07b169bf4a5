using System.CommandLine;

namespace Plumbline.Cli.Mistakes;

/// <summary>What an option or argument expects, in words for an error: by its name where its help uses a word that others use too, else by that word.</summary>
internal static class ExpectedValue
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["--as-at"] = "a change’s number such as 12, a day such as 2024-03-31, or a time such as 2024-03-31T17:00Z",
        ["--chart"] = "the kind of a chart, such as xmr",
        ["--each-unit"] = "a kind of unit, such as team",
        ["--form"] = "the code of a form",
        ["--register"] = "the name of a register",
        ["--frequency"] = "quarter, half-year or year",
        ["--year"] = "a year, such as 2024 or 2023/24",
        ["ACCOUNT"] = "the number of an account or its email address",
        ["A"] = "an aspect, such as actual, plan or sex=female",
        ["ABOUT"] = "a reference, such as risk/3163 or indicator/falls",
        ["ANSWER"] = "yes, partly, no or not-applicable",
        ["ADDRESS"] = "the address of a proxy, such as 127.0.0.1",
        ["C"] = "a consequence: its number or its name",
        ["CODE"] = "a code",
        ["COLUMN"] = "the name of a column",
        ["CONDITIONS"] = "conditions, such as \"state = open\"",
        ["DAY"] = "a day such as 2024-03-31",
        ["DIR"] = "a folder",
        ["DIRECTION"] = "improved, unchanged or worsened",
        ["DOMAIN"] = "the code of a domain of the assurance framework",
        ["EMAIL"] = "an email address",
        ["F"] = "a format",
        ["F,…"] = "a format, such as html or pdf",
        ["FILE"] = "a file",
        ["FILE.pdf"] = "a PDF file",
        ["FIELDS"] = "fields, such as -opened",
        ["FIELD=TEXT"] = "the code of a field and why its figure is right, as “vacant=counted twice”",
        ["FIELD=VALUE"] = "the code of a field and its answer or figure, as “leader=yes”",
        ["FORM"] = "the code of a form",
        ["FORMAT"] = "text or json",
        ["GRANT"] = "the key of a grant, as account grants prints it",
        ["HEADING"] = "the heading of a column",
        ["HOST"] = "a host name, such as papers.example.org",
        ["I"] = "the code of an indicator",
        ["KEY"] = "a key, as changes --facts prints it",
        ["KIND"] = "a kind of definition, such as indicator",
        ["L"] = "a likelihood: its number or its name",
        ["LEVEL"] = "a level of the assurance framework, such as substantial",
        ["LABEL"] = "a label of the file",
        ["LABEL=CODE"] = "a label and its code, as “Falls=falls”",
        ["MONTH"] = "a month such as 2020-03",
        ["N"] = "a whole number",
        ["N:HASH"] = "a change’s number and the first 12 digits of its hash",
        ["NAME"] = "a name",
        ["OBJECTIVE"] = "the code of an objective",
        ["OUTCOME"] = "unchanged, regraded, escalated or closed",
        ["PATH"] = "a path, such as /plumbline",
        ["OUT.csv"] = "a file to write",
        ["P"] = "a period such as 2023-12, 2023-Q3 or 2023/24",
        ["PERMISSION"] = "a permission, such as reader",
        ["POST"] = "the key of a post, as account posts prints it",
        ["QUESTION"] = "the code of a question of the assurance framework",
        ["RECIPE"] = "the name of a recipe, a file, or none",
        ["REF"] = "a reference, such as risk/3163 or indicator/falls",
        ["ROLE"] = "a role, such as Head of performance",
        ["SECTION"] = "the name of a section",
        ["SETTING"] = "a setting, such as rating-scheme",
        ["SINCE"] = "a change’s number such as 12, a day such as 2020-03-31, or an edition such as risk-register/2020-03/1",
        ["STAGE"] = "initial, current or target",
        ["STATE"] = "open, done, superseded or abandoned",
        ["STORE"] = "a file, or postgres://…",
        ["TEXT"] = "words",
        ["TEXT=STATUS"] = "a text and what it means, as “..=not-available”",
        ["TITLE"] = "a job title",
        ["TOKEN"] = "the identifier of a token, as token list prints it",
        ["U"] = "the code of a unit",
        ["URL"] = "an address such as http://127.0.0.1:5080",
        ["VALUE"] = "what is to stand there",
        ["WHAT"] = "a kind of entry, such as signed-in",
        ["X"] = "a number",
    };

    /// <summary>What is expected after the option.</summary>
    internal static string Of(Option option) => Known(option) ?? $"{option.Name} alone";

    /// <summary>What is expected in the argument's place.</summary>
    internal static string Of(Argument argument) => Known(argument) ?? argument.Name;

    /// <summary>The words of an option or argument; null where it has none, as an option that takes no value.</summary>
    internal static string? Known(Symbol symbol) =>
        Words.GetValueOrDefault(symbol.Name) ?? (symbol is Option { HelpName: { } word } ? Words.GetValueOrDefault(word) : null);
}
