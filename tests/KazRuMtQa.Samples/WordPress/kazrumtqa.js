// A panel of the side bar before publishing. Everything is shown as text: React escapes it.
( function ( wp, settings ) {
	const { createElement, useEffect, useState } = wp.element;
	const { useDispatch, useSelect } = wp.data;
	// WordPress 6.6 moved it from one package to the other.
	const { PluginPrePublishPanel } = wp.editor.PluginPrePublishPanel ? wp.editor : wp.editPost;
	const lock = 'kazrumtqa';
	const pauseOfWriter = 600;
	const verdicts = { pass: 'publish', review: 'edit', block: 'keep back' };

	async function check( html, signal ) {
		const headers = { 'Content-Type': 'application/json' };
		const answer = await fetch( settings.address + '/api/check', { method: 'POST', headers, body: JSON.stringify( { html } ), signal } );
		const body = await answer.json();
		if ( ! answer.ok ) throw new Error( body.detail );
		return body;
	}

	function Panel() {
		const html = useSelect( ( select ) => select( 'core/editor' ).getEditedPostContent(), [] );
		const { lockPostSaving, unlockPostSaving } = useDispatch( 'core/editor' );
		const [ report, setReport ] = useState( null );
		const [ failure, setFailure ] = useState( '' );

		useEffect( () => {
			const asked = new AbortController();
			const timer = setTimeout( () => check( html, asked.signal ).then( ( body ) => {
				setFailure( '' );
				setReport( body );
				( body.verdict === 'block' ? lockPostSaving : unlockPostSaving )( lock );
			} ).catch( ( error ) => {
				if ( asked.signal.aborted ) return;
				// A checker that does not answer must not stop the news.
				setFailure( error.message );
				unlockPostSaving( lock );
			} ), pauseOfWriter );
			return () => {
				clearTimeout( timer );
				asked.abort();
			};
		}, [ html ] );

		const title = report && ! failure ? 'Translation: ' + verdicts[ report.verdict ] : 'Translation';
		const lines = failure ? [ 'Not checked: ' + failure ] : ( report ? report.findings : [] ).map( ( finding ) => finding.message );
		return createElement( PluginPrePublishPanel, { title, initialOpen: true },
			report && ! failure ? createElement( 'p', null, report.verdictReason ) : null,
			createElement( 'ul', null, lines.map( ( line, index ) => createElement( 'li', { key: index }, line ) ) ) );
	}

	wp.plugins.registerPlugin( 'kazrumtqa', { render: Panel } );
} )( window.wp, window.kazrumtqa );
