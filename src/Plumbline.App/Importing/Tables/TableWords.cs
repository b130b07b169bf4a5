using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Recipes;

namespace Plumbline.App.Importing.Tables;

/// <summary>Translates the words of a table into ours, as its recipe says. Words are compared without capitals, and a word of one column goes above a word of every column.</summary>
internal sealed class TableWords
{
    private readonly Dictionary<(string Column, string Word), string> _words = [];

    internal TableWords(Recipe recipe)
    {
        foreach (var word in recipe.Values) _words[(word.Column is null ? "" : RecipeColumn.KeyOf(word.Column), TextReading.KeyOf(word.Theirs))] = word.Ours;
    }

    /// <summary>Our word for a cell, or its own text.</summary>
    internal string Ours(string heading, string text) =>
        _words.Count == 0 ? text : _words.GetValueOrDefault((RecipeColumn.KeyOf(heading), TextReading.KeyOf(text))) ?? _words.GetValueOrDefault(("", TextReading.KeyOf(text))) ?? text;
}
