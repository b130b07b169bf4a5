using Plumbline.App.Returns.Writing;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Returns;
using Plumbline.Web.Views;

namespace Plumbline.Web.ReturnForms;

/// <summary>Says something of a return: that it is waived or its form does not apply, or, with a question, that it is sent back.</summary>
internal static class SettleForm
{
    private static readonly Settling Waive = new("waive")
    {
        Choices =
        [
            new RadioChoice(Names<ReturnState>.Of(ReturnState.Waived), "Not this time", []),
            new RadioChoice(Names<ReturnState>.Of(ReturnState.NotApplicable), "The form does not apply to this unit for this period", []),
        ],
        What = "It need not be made",
        Lead = "It is then not counted as missing.",
        Label = "Reason",
        Hint = "It stays with the return, and is shown wherever the return is.",
        Button = "Save",
    };

    private static readonly Settling SendBack = new("send-back")
    {
        State = ReturnState.SentBack,
        What = "Send back",
        Lead = "The unit sees your question and answers it by sending the return again. Until then the return is not complete.",
        Label = "Question",
        Hint = "What is to be looked at, and what you expect.",
        Button = "Send it back",
    };

    private static readonly Settling AskAnew = SendBack with
    {
        What = "Change the question",
        Lead = "The unit sees your new question in place of the earlier one, and answers it by sending the return again.",
        Button = "Save",
    };

    internal static void MapSettle(this IEndpointRouteBuilder app)
    {
        foreach (var settling in new[] { Waive, SendBack })
        {
            app.MapForm(
                $"{ReturnFormsFeature.Pattern}/{settling.Address}",
                new FormRule { Need = new AccessNeed.MayDo(Operation.SettleReturn), KeepsDraft = true },
                (form, cancellation) => ShowAsync(form, settling, cancellation),
                (form, cancellation) => TakeAsync(form, settling, cancellation));
        }
    }

    private static async Task<View> ShowAsync(FormVisit form, Settling settling, CancellationToken cancellation)
    {
        var (visit, address) = (form.Visit, Asked(form.Visit));
        var hand = await ReadReturn.RunAsync(visit.Ledger, visit.Definitions, address, cancellation: cancellation);
        if (!form.IsSent && Hindrance(visit, hand, settling) is { } hindrance) throw Refused.NotNow(hindrance.Reason, hindrance.Way);
        var asked = settling == SendBack && hand.Return?.State == ReturnState.SentBack ? hand.Return.Note : null;
        if (asked is not null) settling = AskAnew;
        var back = Back(visit, address);
        var title = $"{settling.What}: {ReturnWords.Named(visit.Definitions.Picture, address)}";
        return new View
        {
            Title = title,
            Menu = MenuEntry.Returns,
            Crumbs = [new Crumb("Returns", visit.Links.Returns()), new Crumb(address.Form.Name, visit.Links.Form(address.Form.Code, address.Period)), new Crumb(ReturnWords.UnitName(visit.Definitions.Picture, address.Unit), back), new Crumb(settling.What)],
            Body = PageBody.Of<SettlePage>(new SettleModel(form, title, asked is null ? $"{settling.Lead}{FillForm.Standing(hand)}" : settling.Lead, settling.Choices, settling.Label, settling.Hint, settling.Button, back) { Initial = asked ?? "" }),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, Settling settling, CancellationToken cancellation)
    {
        var (visit, address) = (form.Visit, Asked(form.Visit));
        var hand = await ReadReturn.RunAsync(visit.Ledger, visit.Definitions, address, cancellation: cancellation);
        var state = settling.State ?? (form.Fields.Text(SettleModel.State) is { } word && settling.Choices.Any(one => one.Value == word) ? Names<ReturnState>.Parse(word).Value : null);
        if (Hindrance(visit, hand, settling) is { } hindrance)
        {
            form.Add(SettleModel.Note, hindrance.Reason);
            return FormAnswer.Again;
        }

        if (state is null) form.Add(SettleModel.State, "Choose why it need not be made.");
        var settled = SettleReturn.Read(hand, state ?? ReturnState.Waived, form.Fields.Raw(SettleModel.Note), (_, problem) => form.Add(SettleModel.Note, FormVisit.Words(problem)));
        if (state is null || settled is null) return FormAnswer.Again;
        return await form.SaveAsync(SettleModel.Note, Back(visit, address), actor => SettleReturn.RunAsync(visit.Ledger, visit.Definitions, actor, settled, ReturnVisit.Now(visit), Deciding.SeenIn(form), cancellation));
    }

    // Why it cannot be said of the return as it stands, and what can be done; null where it can.
    private static (string Reason, TextLink Way)? Hindrance(Visit visit, ReturnInHand hand, Settling settling)
    {
        var address = hand.Address;
        return settling == SendBack
            ? hand.WasReturned ? null : ("This return has not been made, so it cannot be sent back.", new TextLink("The page of the return", Back(visit, address)))
            : hand.IsComplete ? ("This return is complete and counts. To set it aside, first send it back with a question.", new TextLink("Send it back with a question", visit.Links.ReturnPart(address.Form.Code, address.Unit, address.Period, SendBack.Address))) : null;
    }

    private static AskedReturn Asked(Visit visit)
    {
        var address = ReturnVisit.RouteReturn(visit);
        visit.Actor.Demand(Operation.SettleReturn, visit.Definitions.Picture, address.Unit, indicator: null);
        return address;
    }

    private static string Back(Visit visit, AskedReturn address) => visit.Links.Return(address.Form.Code, address.Unit, address.Period);

    /// <summary>A form with which something is said of a return.</summary>
    /// <param name="Address">Its address below that of the return.</param>
    private sealed record Settling(string Address)
    {
        /// <summary>What is said; null where it is one of the choices.</summary>
        public ReturnState? State { get; init; }

        /// <summary>What can be said, each under the name of its state; empty where it is one thing.</summary>
        public IReadOnlyList<RadioChoice> Choices { get; init; } = [];

        /// <summary>The heading.</summary>
        public required string What { get; init; }

        /// <summary>What follows from it.</summary>
        public required string Lead { get; init; }

        /// <summary>What the words are that are asked for.</summary>
        public required string Label { get; init; }

        /// <summary>What is done with them.</summary>
        public required string Hint { get; init; }

        /// <summary>What the button does.</summary>
        public required string Button { get; init; }
    }
}
