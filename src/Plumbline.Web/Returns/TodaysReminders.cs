using Plumbline.App.Returns.Reminders;
using Plumbline.App.Returns.Writing;
using Plumbline.Core.Posts;
using Plumbline.Core.Returns.Reminding;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Returns;

/// <summary>What a post is reminded of today.</summary>
/// <param name="Post">The post.</param>
/// <param name="Returns">The returns, each with why.</param>
/// <param name="More">How many more there are: a sentence; null for none.</param>
public sealed record RemindedPost(string Post, IReadOnlyList<(TextLink Return, string Why)> Returns, string? More);

/// <summary>Which posts are to be reminded today.</summary>
/// <param name="Lead">How many, or why nobody is: a sentence.</param>
/// <param name="Posts">The posts.</param>
public sealed record RemindersModel(string Lead, IReadOnlyList<RemindedPost> Posts);

/// <summary>Makes the list of today's reminders.</summary>
internal static class TodaysReminders
{
    private const int MostPosts = 20, MostReturns = 5;

    /// <summary>The reminders; null for a position of the past, of which nobody is reminded.</summary>
    internal static async Task<RemindersModel?> ReadAsync(Visit visit, CancellationToken cancellation)
    {
        if (visit.IsPast || ReturnVisit.Forms(visit).Count == 0) return null;
        if (!visit.Definitions.Picture.Values.Of<Post>().Any()) return new RemindersModel("No post is named in posts.csv, so nobody can be reminded.", []);
        var lists = await ReadReminders.RunAsync(visit.Ledger, visit.Definitions, ReturnVisit.Now(visit), cancellation);
        if (lists.Count == 0) return new RemindersModel("Nobody is to be reminded today.", []);
        var count = lists.SelectMany(static list => list.Reminders).Select(static one => (one.Form.Code, one.Line.Unit, one.Period)).Distinct().Count();
        return new RemindersModel(
            $"{Counted.Sentence(Counted.Of(lists.Count, "post"))} {(lists.Count == 1 ? "is" : "are")} to be reminded of {Counted.Of(count, "return")}{(lists.Count > MostPosts ? $"; the first {MostPosts} are here" : "")}. Nothing is sent from here.",
            [.. lists.Take(MostPosts).Select(list => Of(visit, list))]);
    }

    private static RemindedPost Of(Visit visit, ReminderList list) => new(
        list.Post.Name,
        [
            .. list.Reminders.Take(MostReturns).Select(one => (
                new TextLink($"{one.Form.Name}, {ReturnWords.UnitName(visit.Definitions.Picture, one.Line.Unit)}, {one.Period.ToText(visit.Definitions.Picture.Settings.Language, full: true)}", visit.Links.Return(one.Form.Code, one.Line.Unit, one.Period)),
                $"{RemindersTable.InWords(one)}; due by {ReturnVisit.Words(visit, one.DueAt)}")),
        ],
        list.Reminders.Length > MostReturns ? $"{Counted.Digits(list.Reminders.Length - MostReturns)} more." : null);
}
